import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { affiliation, calledIn, flagOf } from '../ui/names.ts'

const steps = 6

/** Of somebody without a name the role says all that is known. */
const fromOf = ({ name, role }: WireTurn): string | null =>
  name === null ? (role ?? null) : affiliation(role)

/** As what somebody speaks, where it is not simply the floor that was asked for. */
const besideOf = (turn: WireTurn, say: Say): string | null => {
  switch (turn.kind) {
    case 'prepared':
      return fromOf(turn)
    case 'right-of-reply':
      return say('screen.in-reply')
    case 'motion':
      return say(turn.motion?.side === 'against' ? 'floor.as.motion-against' : 'floor.as.motion-for')
    case 'moderator':
    case 'report':
    case 'response':
      return say(`floor.as.${turn.kind}`)
    default:
      return null
  }
}

/** Who has the floor, in one sentence; as what they speak is kept as long as can be. */
export const Who = ({ view, turn, lost }: { view: View; turn: WireTurn; lost: boolean }) => {
  const say = useSay()
  const beside = besideOf(turn, say)
  return (
    <WhoLine
      name={calledIn(view, turn, say)}
      flag={flagOf(view, turn)}
      beside={beside ?? say(lost ? 'floor.had' : 'floor.has')}
      isKept={beside !== null}
    />
  )
}

type LineProps = {
  name: string
  flag: string | undefined
  beside: string
  /** A word that tells more than that somebody has the floor gives way later. */
  isKept: boolean
}

/**
 * A name and what is said of it. A long name drops the sentence's end, then narrows, then is set smaller, then takes
 * two lines; it is never cut.
 */
export const WhoLine = ({ name, flag, beside, isKept }: LineProps) => {
  const box = useFit<HTMLHeadingElement>(steps, 'width')
  return (
    <h1 className={isKept ? 'who who-from' : 'who'} key={name + beside} ref={box}>
      {flag && <Flag code={flag} />}
      <span className="name">{name}</span>
      <span className="has">{beside}</span>
    </h1>
  )
}
