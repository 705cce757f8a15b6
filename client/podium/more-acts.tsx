import { useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { formulasOf } from './formulas.ts'
import { nextStep } from './next-step.ts'
import { rowActs } from './row-acts.ts'
import { useSituation } from './situation.tsx'
import { aboutSpeaker } from './speaker-acts.tsx'

const groups: { title: MessageKey; ids: readonly ActId[] }[] = [
  {
    title: 'podium.more.floor',
    ids: [
      'start',
      'speaker',
      ...aboutSpeaker,
      'end-turn',
      'grant',
      'moderator',
      'hand',
      'point-of-order',
      'appeal',
      'right-of-reply',
      'absent',
      'list-acts',
    ],
  },
  {
    title: 'podium.more.session',
    ids: [
      'next-part',
      'round',
      'motions',
      'officers',
      'suspend',
      'close-session',
      'screens',
      'formulas',
      'help',
    ],
  },
]

/** Everything that is possible now and not already a press away: on the stage, or with the acts about the speaker. */
const useMoreActs = () => {
  const { view, you, tally } = useSituation()
  const step = nextStep(view, you)
  const possible = possibleActs(view, you)
  const onStage = rowActs(view, you, step).map(({ id }) => id)
  const hidden: ActId[] = [
    ...onStage,
    ...(possible.some(({ id }) => id === 'speaker') ? aboutSpeaker : []),
    ...(step && formulasOf(step, view, tally).length > 0 ? (['formulas'] as const) : []),
  ]
  return possible.filter(({ id }) => !hidden.includes(id))
}

/** In groups; the list's own acts are with the list. */
export const MoreActs = () => {
  const say = useSay()
  const possible = useMoreActs()
  return groups.map(({ title, ids }) => {
    const acts = ids.flatMap(id => possible.filter(act => act.id === id))
    return (
      acts.length > 0 && (
        <section key={title} className="group">
          <h3>{say(title)}</h3>
          <div className="grid">
            {acts.map(act => (
              <ActButton key={act.id} act={act} />
            ))}
          </div>
        </section>
      )
    )
  })
}
