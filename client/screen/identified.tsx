import { useSay } from '../languages/react.tsx'
import { useFit } from '../ui/fit.ts'
import './identified.css'

/** Over the whole picture, so that nobody takes it for what goes on: which screen of the room this is. */
export const Identified = ({ name }: { name: string | null }) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(5, 'height')
  return (
    <div className="room identified" role="status" key={name} ref={box}>
      <b>{name ?? say('screen.unnamed')}</b>
    </div>
  )
}
