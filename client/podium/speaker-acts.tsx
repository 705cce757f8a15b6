import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useLanguage } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { calledIn } from '../ui/names.ts'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { conductNow } from './conduct.ts'
import { useSituation } from './situation.tsx'
import { Twice } from './twice.tsx'

/** The time of the turn that runs, and what is said to whoever speaks. */
export const aboutSpeaker: readonly ActId[] = [
  'pause',
  'resume',
  'longer',
  'shorter',
  'minute',
  'no-objection',
  'reset',
  'warning',
  'conclude',
  'allow',
]
const reasons = ['time', 'subject', 'conduct'] as const

/** “15:34 called to order (time)”. */
export const callWords = ({ act, reason, at }: WireTurn['calls'][number], view: View, say: Say): string => {
  const time = hourAt(view.meeting.timezone, at)
  const done = say(`podium.called.${act}`)
  return reason === undefined ? `${time} ${done}` : `${time} ${done} (${say(`podium.call.${reason}`)})`
}

/** What the chair does about whoever speaks: separate acts, each on the record, none of which follows from another. */
export const SpeakerActs = () => {
  const { view, you, press, show } = useSituation()
  const { language, say } = useLanguage()
  const { floor } = view
  if (!floor || floor.decision) return <p className="said-of">{say('podium.free')}</p>
  const possible = possibleActs(view, you)
  const conduct = conductNow(view, language)
  return (
    <>
      <p className="said-of">
        <b>{calledIn(view, floor, say)}</b>
        {floor.calls.map(call => (
          <span key={`${call.act} ${call.at}`} className="line">
            {callWords(call, view, say)}
          </span>
        ))}
      </p>
      <section className="group">
        <div className="grid">
          {aboutSpeaker
            .flatMap(id => possible.filter(act => act.id === id))
            .map(act => (
              <ActButton key={act.id} act={act} />
            ))}
        </div>
      </section>
      <section className="group">
        <h3>{say('podium.call.call-to-order')}</h3>
        <div className="grid three">
          {reasons.map(reason => (
            <button
              key={reason}
              type="button"
              className="act"
              onClick={() => void press.call({ act: 'call-to-order', reason })}
            >
              {say(`podium.call.${reason}`)}
            </button>
          ))}
        </div>
      </section>
      <section className="group">
        <Twice
          words={say('podium.call.withdraw')}
          again={say('podium.call.withdraw-again', { name: calledIn(view, floor, say) })}
          onPress={() => {
            void press.call({ act: 'withdraw' })
            show(null)
          }}
        />
      </section>
      {conduct.length > 0 && (
        <section className="group">
          {conduct.map(({ text, source }) => (
            <p key={text} className="line">
              {text} <small>{source}</small>
            </p>
          ))}
        </section>
      )}
    </>
  )
}
