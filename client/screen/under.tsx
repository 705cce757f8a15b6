import type { WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { TurningLine } from './turning-line.tsx'

/** A body's short form where its name ends with one in brackets: “Caribbean Community (CARICOM)”. */
const shortOf = (group: string): string => /\(([^()]+)\)\s*$/.exec(group)?.[1] ?? group

const words = ({ representative, group, reply = 1 }: WireTurn, say: Say): string[] => [
  ...(group === undefined ? [] : [say('floor.as.group', { group: shortOf(group) })]),
  ...(reply > 1 ? [say('screen.reply', { number: reply })] : []),
  ...(representative === undefined ? [] : [representative]),
]

/** Whether anything is known of who speaks besides the name; then there is a line for it under the name. */
export const hasUnder = ({ kind, representative, group, reply = 1 }: WireTurn): boolean =>
  kind !== 'point-of-order' && (representative !== undefined || group !== undefined || reply > 1)

/** Who speaks for the delegation, and on whose behalf. */
export const Under = ({ turn }: { turn: WireTurn }) => {
  const say = useSay()
  return (
    <div className="under">
      <TurningLine texts={[words(turn, say).join(', ')]} />
    </div>
  )
}
