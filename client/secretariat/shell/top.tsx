import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Say } from '../../languages/say.ts'
import { useLive, useServerNow } from '../../live/react.ts'
import { LanguageChoice } from '../../ui/language-choice.tsx'
import { LostSince } from '../../ui/lost-since.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type Standing, standingOf } from './standing.ts'

/** Where the meeting stands, in words. */
const standingWords = (standing: Standing, timezone: string, say: Say): string => {
  if (!('session' in standing)) return say(`secretariat.standing.${standing.is}`)
  const { session } = standing
  const time =
    standing.is === 'open' && session.openedAt !== undefined
      ? hourAt(timezone, session.openedAt)
      : session.plannedStart
  return say(`secretariat.standing.${standing.is}`, { session: session.title, time })
}

const ContactState = () => {
  const say = useSay()
  const contact = useLive(state => state.contact)
  const view = useLive(state => state.view)
  const record = useLive(state => state.record)
  switch (contact.status) {
    case 'live':
      if (record !== null)
        return (
          <p className="contact contact-lost" role="status">
            <Shape name="triangle" />
            {say('podium.why-not.record', { why: say(`podium.record.${record.why}`) })}
          </p>
        )
      return (
        <p className="contact" role="status">
          <Shape name="circle" />
          {say('secretariat.contact.live')}
        </p>
      )
    case 'connecting':
      return (
        <p className="contact" role="status">
          <Shape name="ring-broken" />
          {say('contact.connecting')}
        </p>
      )
    case 'lost':
      return (
        <p className="contact contact-lost" role="status">
          <Shape name="ring-broken" />
          <LostSince view={view} since={contact.since} />
        </p>
      )
    case 'refused':
      return (
        <p className="contact contact-lost" role="status">
          <Shape name="ring-broken" />
          {say('secretariat.contact.refused')}
        </p>
      )
  }
}

const Hour = ({ timezone }: { timezone: string }) => {
  const say = useSay()
  const now = useServerNow('minute')
  return (
    <time>
      <span className="spoken">{say('secretariat.hour')}: </span>
      {hourAt(timezone, now)}
    </time>
  )
}

/** The meeting's title and where it stands; whether what is shown can be believed; the hour at its place. */
export const Top = ({ view }: { view: View }) => {
  const say = useSay()
  const { title, timezone } = view.meeting
  return (
    <header className="office-top">
      <p className="office-meeting">
        <b>{title}</b>
        <span>{standingWords(standingOf(view), timezone, say)}</span>
      </p>
      <ContactState />
      <LanguageChoice />
      <Hour timezone={timezone} />
    </header>
  )
}
