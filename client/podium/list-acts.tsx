import { hourAt } from '../../shared/meeting/calendar.ts'
import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { limitWords } from './labels.ts'
import { nameplateOf } from './names.ts'
import { useSituation } from './situation.tsx'

const ids: readonly ActId[] = [
  'announce-list',
  'close-list',
  'keep-open',
  'open-list',
  'draw',
  'except',
  'hand',
  'right-of-reply',
  'absent',
]

/** How the list stands, and all that is done with it as a whole. */
export const ListActs = () => {
  const { view, you } = useSituation()
  const possible = possibleActs(view, you)
  return (
    <>
      <ListState />
      <section className="group">
        <div className="grid">
          {ids
            .flatMap(id => possible.filter(act => act.id === id))
            .map(act => (
              <ActButton key={act.id} act={act} />
            ))}
        </div>
      </section>
      <Exceptions />
    </>
  )
}

const ListState = () => {
  const { view } = useSituation()
  const say = useSay()
  const { list } = view
  const closes = useCountdown(list.closingAt)
  const time = (at: number) => hourAt(view.meeting.timezone, at as typeof view.at)
  const said = [
    closes !== null && `${say('podium.list.closes-in', { time: closes })}.`,
    list.announcedAt !== null && say('podium.list.announced', { time: time(list.announcedAt) }),
    list.status === 'closed' && list.consent && say('podium.list.consented'),
    list.windowUntil !== null && say('podium.list.window', { time: time(list.windowUntil) }),
    list.draw !== null && say('podium.list.drawn', { seed: list.draw.seed }),
    list.limitMs !== null && say('podium.list.shortened', { limit: limitWords(list.limitMs / 1000, say) }),
  ].filter(words => words !== false)
  return said.length === 0 ? null : <p className="said-of">{said.join(' ')}</p>
}

/** Delegations that may still ask although the list is closed. */
const Exceptions = () => {
  const { view, press } = useSituation()
  const say = useSay()
  const { exceptions } = view.list
  if (exceptions.length === 0) return null
  return (
    <section className="group">
      <h3>{say('podium.list.exceptions')}</h3>
      <div className="grid">
        {exceptions.map(code => (
          <button key={code} type="button" className="act" onClick={() => void press.except(code, false)}>
            {say('podium.list.except-end', { name: nameplateOf(view, code) })}
          </button>
        ))}
      </div>
    </section>
  )
}
