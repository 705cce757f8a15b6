import type { WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useFit } from '../ui/fit.ts'

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

/** Who speaks for the delegation, and on whose behalf. What has no room beside the first of them is left out. */
export const Under = ({ turn }: { turn: WireTurn }) => {
  const say = useSay()
  const box = useFit<HTMLParagraphElement>(4, 'width')
  const said = words(turn, say)
  return (
    <p className="under" key={said.join()} ref={box}>
      {said.map((each, index) => (
        <span key={each}>{index === 0 ? each : `, ${each}`}</span>
      ))}
    </p>
  )
}
