import { useSay } from '../../languages/react.tsx'
import { clockState } from './judge.ts'

type Props = {
  offMs: number
  /** How well it knows the meeting's time; null where that is not said. */
  withinMs: number | null
}

/** How a machine's own clock goes: it shows the meeting's all the same. */
export const OwnClock = ({ offMs, withinMs }: Props) => {
  const say = useSay()
  const { state, seconds } = clockState(offMs)
  return (
    <>
      {say(`secretariat.status.clock.${state}`, { seconds })}
      {withinMs !== null && (
        <small>{say('secretariat.status.clock.within', { ms: Math.max(1, Math.round(withinMs)) })}</small>
      )}
    </>
  )
}
