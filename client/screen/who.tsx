import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { affiliation, calledIn, flagOf } from '../ui/names.ts'

const steps = 6

/** Of somebody without a name the role says all that is known. */
const fromOf = ({ name, role }: WireTurn): string | null =>
  name === null ? (role ?? null) : affiliation(role)

/**
 * Who has the floor, in one sentence. A long name drops the sentence's end, then narrows, then is set smaller,
 * then takes two lines; it is never cut. Whom a prepared speaker is from, or that it is a reply, is kept as long as can be.
 */
export const Who = ({ view, turn, lost }: { view: View; turn: WireTurn; lost: boolean }) => {
  const say = useSay()
  const box = useFit<HTMLHeadingElement>(steps, 'width')
  const flag = flagOf(view, turn)
  const from = turn.kind === 'prepared' ? fromOf(turn) : null
  const name = calledIn(view, turn, say)
  const beside = turn.kind === 'right-of-reply' ? say('screen.in-reply') : from
  const has = beside ?? say(lost ? 'floor.had' : 'floor.has')
  return (
    <h1 className={beside ? 'who who-from' : 'who'} key={name + has} ref={box}>
      {flag && <Flag code={flag} />}
      <span className="name">{name}</span>
      <span className="has">{has}</span>
    </h1>
  )
}
