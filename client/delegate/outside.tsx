import { Link, useSearch } from 'wouter'
import { dateAt } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { DatedSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { Headline, Lead } from './headline.tsx'
import type { ListedAsk } from './own.ts'

/** Shown after a moment only: most connections are there before anybody could read it. */
export const Connecting = () => {
  const say = useSay()
  return (
    <div className="later">
      <Shape name="ring-broken" className="mark" />
      <Headline>{say('delegate.connecting')}</Headline>
      <Lead>{say('delegate.connecting.lead')}</Lead>
    </div>
  )
}

export const Ended = () => {
  const say = useSay()
  return (
    <>
      <Headline>{say('delegate.ended')}</Headline>
      <div className="after">
        <Lead>{say('delegate.ended.lead')}</Lead>
      </div>
    </>
  )
}

export const NoMeeting = () => {
  const say = useSay()
  return (
    <>
      <Headline>{say('meeting.unknown')}</Headline>
      <div className="after">
        <Link href="/" className="act inline">
          {say('delegate.sign-in')}
        </Link>
      </div>
    </>
  )
}

export const Stranger = () => {
  const say = useSay()
  return (
    <>
      <Headline>{say('delegate.stranger')}</Headline>
      <div className="after">
        <Lead>{say('delegate.stranger.lead')}</Lead>
        <Link href="/" className="act inline">
          {say('delegate.sign-in')}
        </Link>
      </div>
    </>
  )
}

type NoSessionProps = { next: DatedSession | null; view: View; now: Instant }

export const NoSession = ({ next, view, now }: NoSessionProps) => {
  const say = useSay()
  const search = useSearch()
  const { language } = useLanguage()
  if (next === null)
    return (
      <>
        <Headline>{say('delegate.adjourned')}</Headline>
        <div className="after">
          <Lead>{say('delegate.adjourned.lead')}</Lead>
        </div>
      </>
    )
  const isToday = next.date === dateAt(view.meeting.timezone, now)
  const when = isToday
    ? next.plannedStart
    : say('delegate.none.when', { day: dayName(language, next.date), hour: next.plannedStart })
  return (
    <>
      <Headline>{say('delegate.none')}</Headline>
      <div className="after">
        <Lead>
          <b>{say('delegate.none.next', { session: next.title })}</b>
          <br />
          {when}
        </Lead>
        {next.place && <p className="lead second">{next.place}</p>}
        <Link
          href={`/m/${view.meeting.id}/delegation${search === '' ? '' : `?${search}`}`}
          className="act inline"
        >
          {say('delegate.names.title')}
        </Link>
      </div>
    </>
  )
}

export const Suspended = ({ ask }: { ask: ListedAsk | null }) => {
  const say = useSay()
  return (
    <>
      <Shape name="pause" className="mark" />
      <Headline>{say('delegate.suspended')}</Headline>
      <div className="after">
        <Lead>{say('delegate.suspended.lead')}</Lead>
        {ask !== null && ask.place !== null && (
          <Lead>
            <b>{say('delegate.suspended.place', { place: ask.place, list: ask.list })}</b>
          </Lead>
        )}
      </div>
    </>
  )
}
