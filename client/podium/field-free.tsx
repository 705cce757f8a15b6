import type { Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { dayWithin } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { Shape } from '../ui/shape.tsx'
import { currentPart, currentSession, type DatedSession, nextPlanned } from './agenda.ts'
import { Eyebrow } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { limitWords, partName } from './labels.ts'
import { otherDay } from './planned-on.ts'
import { useSituation } from './situation.tsx'

/** Nobody has the floor: it is free, the session is suspended, or none is open. */
export const FieldFree = () => {
  const { view, isLost } = useSituation()
  const { language, say } = useLanguage()
  const session = currentSession(view)
  const part = currentPart(view)
  const isSuspended = session?.status === 'suspended'
  const next = nextPlanned(view)
  const words = isSuspended
    ? say('podium.suspended')
    : session
      ? say('podium.free')
      : say(next || view.agenda.days.length === 0 ? 'podium.none-open' : 'podium.none-left')
  const after = session
    ? !isSuspended && say('podium.each', { limit: limitWords(view.rules.speakingLimitSeconds, say) })
    : next && nextWords(next, view, language, say)
  return (
    <section className="field free" data-time={isLost ? 'lost' : 'free'}>
      <Eyebrow>{part ? partName(part, say) : (session?.theme ?? '')}</Eyebrow>
      <p className="who">
        {isSuspended && <Shape name="pause" />}
        <Fit className={isLost ? 'name hollow' : 'name'}>{words}</Fit>
      </p>
      {isLost && (
        <div className="said">
          <Shape name="ring-broken" />
          <p>{say('contact.not-confirmed')}</p>
        </div>
      )}
      {after && <p className="after">{after}</p>}
    </section>
  )
}

const nextWords = (next: DatedSession, view: View, language: Language, say: Say): string => {
  const planned = { session: next.title, start: next.plannedStart }
  const day = otherDay(view, next)
  return day === null
    ? say('podium.next-is', planned)
    : say('podium.next-is-on', { ...planned, day: dayWithin(language, day) })
}
