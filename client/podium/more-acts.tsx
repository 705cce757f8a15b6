import { useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { useSituation } from './situation.tsx'

const groups: { title: MessageKey; ids: readonly ActId[] }[] = [
  {
    title: 'podium.more.time',
    ids: [
      'start',
      'pause',
      'resume',
      'shorter',
      'longer',
      'minute',
      'no-objection',
      'reset',
      'speaker',
      'warning',
      'conclude',
      'allow',
      'end-turn',
    ],
  },
  {
    title: 'podium.more.floor',
    ids: [
      'grant',
      'moderator',
      'hand',
      'point-of-order',
      'appeal',
      'right-of-reply',
      'absent',
      'list-acts',
      'close-list',
      'open-list',
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

/** Everything that is possible now, in groups. */
export const MoreActs = () => {
  const { view, you } = useSituation()
  const say = useSay()
  const possible = possibleActs(view, you)
  return groups.map(({ title, ids }) => {
    const acts = possible.filter(({ id }) => ids.includes(id))
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
