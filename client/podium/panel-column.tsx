import type { ReactNode } from 'react'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { useSituation } from './situation.tsx'

/** A column in the place of the list, with the way back to it. */
export const Column = ({ title, children }: { title: string; children: ReactNode }) => {
  const { show } = useSituation()
  const say = useSay()
  return (
    <>
      <header>
        <h2>{title}</h2>
        <button type="button" className="act" aria-label={say('podium.key.leave')} onClick={() => show(null)}>
          <Shape name="back" />
          {say('podium.confirm.back')}
        </button>
      </header>
      <div className="panel">{children}</div>
    </>
  )
}
