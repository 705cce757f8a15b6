import type { Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { dayWithin } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useCountdown } from '../ui/countdown.ts'
import { Shape } from '../ui/shape.tsx'
import { currentPart, currentSession, type DatedSession, nextPlanned } from './agenda.ts'
import { Eyebrow } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { limitNowWords } from './forecast-words.ts'
import { partName } from './labels.ts'
import { awaitsLot, nextToSpeak } from './next-to-speak.ts'
import { otherDay } from './planned-on.ts'
import { useSituation } from './situation.tsx'

/** Nobody has the floor: it is free, a lot is to be drawn, the session is suspended, or none is open. */
export const FieldFree = () => {
  const { view, isLost } = useSituation()
  const { language, say } = useLanguage()
  const session = currentSession(view)
  const part = currentPart(view)
  const isSuspended = session?.status === 'suspended'
  const next = nextPlanned(view)
  const isDrawn = !isSuspended && awaitsLot(nextToSpeak(view))
  const words = isSuspended
    ? say('podium.suspended')
    : isDrawn
      ? say('podium.lot')
      : session
        ? say('podium.free')
        : say(next || view.agenda.days.length === 0 ? 'podium.none-open' : 'podium.none-left')
  const after = session
    ? !isSuspended && limitNowWords(view, say)
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
      {isDrawn ? <Lot /> : after && <p className="after">{after}</p>}
    </section>
  )
}

/** How many have asked in the opening window, and when their order is drawn. */
const Lot = () => {
  const { view } = useSituation()
  const say = useSay()
  const time = useCountdown(view.list.windowUntil)
  const count = view.list.requests.filter(({ simultaneous }) => simultaneous).length
  return <p className="after">{say('podium.lot.in', { count, time: time ?? '' })}</p>
}

const nextWords = (next: DatedSession, view: View, language: Language, say: Say): string => {
  const planned = { session: next.title, start: next.plannedStart }
  const day = otherDay(view, next)
  return day === null
    ? say('podium.next-is', planned)
    : say('podium.next-is-on', { ...planned, day: dayWithin(language, day) })
}
