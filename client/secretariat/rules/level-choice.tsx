import { useSay } from '../../languages/react.tsx'
import type { MessageKey, Say } from '../../languages/say.ts'
import { itemsOf, type Known, keyOf, type Level, levelsOf, openSessions } from './levels.ts'

type Props = { view: Known; level: Level; onChoose: (level: Level) => void }

const titleOf = ({ title, part }: { title: string | null; part?: string }, say: Say): string =>
  title ?? say(`secretariat.part.${part ?? 'dialogue'}` as MessageKey)

/** For what the rules below are: the meeting, a session, an item of it, or a pack of one's own. */
export const LevelChoice = ({ view, level, onChoose }: Props) => {
  const say = useSay()
  const levels = levelsOf(view)
  const { packs } = view.ruleBook
  return (
    <label className="level-choice">
      <span>{say('secretariat.rules.for')}</span>
      <select
        value={keyOf(level)}
        onChange={event => {
          const chosen = levels.find(each => keyOf(each) === event.target.value)
          if (chosen) onChoose(chosen)
        }}
      >
        <option value="meeting">{say('secretariat.rules.the-meeting')}</option>
        {openSessions(view).map(session => (
          <optgroup key={session.id} label={session.title}>
            <option value={keyOf({ at: 'session', session: session.id })}>{session.title}</option>
            {itemsOf(session).map(item => (
              <option key={item.id} value={keyOf({ at: 'item', session: session.id, item: item.id })}>
                {titleOf(item, say)}
              </option>
            ))}
          </optgroup>
        ))}
        {packs.length > 0 && (
          <optgroup label={say('secretariat.rules.own-packs')}>
            {packs.map(({ id, title }) => (
              <option key={id} value={keyOf({ at: 'pack', pack: id })}>
                {say('secretariat.rules.the-pack', { title })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}
