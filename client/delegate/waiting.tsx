import type { CSSProperties } from 'react'
import { durationMs, type Instant } from '../../shared/meeting/clock.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useCountdown } from '../ui/countdown.ts'
import { exactly } from '../ui/exactly.ts'
import { Shape } from '../ui/shape.tsx'
import { whyReport, whySaid } from '../ui/why.ts'
import { Headline, Lead } from './headline.tsx'
import { Closing } from './list.tsx'
import { type ListedAsk, standingOf, type UnansweredAsk } from './own.ts'
import { aboutUntil, toTheSecond } from './phrases.ts'
import type { Situation } from './situation.ts'

type Waiting = { ask: ListedAsk; view: View; expectedAt: Instant; now: Instant; hollow: boolean }

/** “On behalf of CARICOM, 5 minutes. Speaking: Ana Ortiz. On: prevention.” What the request itself says. */
const matterSaid = (say: Say, { group, representative, language, topic, limitMs }: WireRequest): string[] => [
  ...(group ? [say('delegate.place.group', { group, limit: exactly(say, durationMs(limitMs)) })] : []),
  ...(representative ? [say('delegate.place.representative', { name: representative })] : []),
  ...(language ? [say('delegate.place.language', { language: languageNames[language] })] : []),
  ...(topic ? [say('delegate.place.topic', { topic })] : []),
]

/** Whoever was listed with more time is told when it has become less. */
const shortened = (say: Say, { list }: View, { limitMs }: WireRequest): string[] =>
  list.limitMs === limitMs ? [say('delegate.shortened', { limit: exactly(say, durationMs(limitMs)) })] : []

/** On what, and why here: each request tells what decides of its place. */
const Why = ({ ask: { request }, view }: { ask: ListedAsk; view: View }) => {
  const say = useSay()
  const said = matterSaid(say, request)
  return (
    <>
      <p className="why">
        {[
          ...whySaid(say, view, request),
          ...shortened(say, view, request),
          say('delegate.remain', { count: view.coming.remaining }),
        ].join(' ')}
      </p>
      {said.length > 0 && <p className="topic-of">{said.join(' ')}</p>}
      {view.list.closingAt !== null && <Closing at={view.list.closingAt} />}
    </>
  )
}

type PlaceProps = { place: number; spoken: string; hollow: boolean }

/** Where an ordinal is written with a stop (Spanish “3.º”), that stands on the line, below the small letter. */
const Place = ({ place, spoken, hollow }: PlaceProps) => {
  const say = useSay()
  const ending = say('delegate.place.ending', { place })
  return (
    <h1 className="place" style={{ '--figures': String(place).length } as CSSProperties}>
      <span className="spoken">{spoken}</span>
      <span aria-hidden="true" className={hollow ? 'figure hollow' : 'figure'}>
        {say('delegate.place.figure', { place })}
      </span>
      <sup aria-hidden="true">
        {ending.startsWith('.') && <span className="dot">.</span>}
        {ending.replace('.', '')}
      </sup>
    </h1>
  )
}

/** “4th in the list of speakers. About 7 minutes. In order of request.” */
export const Listed = ({ ask, place, view, expectedAt, now, hollow }: Waiting & { place: number }) => {
  const say = useSay()
  const { list, kind } = ask
  return (
    <>
      <Place place={place} spoken={say('delegate.place.spoken', { place, list })} hollow={hollow} />
      <div className="after">
        <Lead>
          {say('delegate.place.rest', {
            list: kind === 'right-of-reply' && list === 'speakers' ? 'reply' : list,
          })}
          <br />
          <b>{aboutUntil(say, expectedAt, now)}</b>
        </Lead>
        <Why ask={ask} view={view} />
      </div>
    </>
  )
}

export const Next = ({ ask, view, expectedAt, now, hollow }: Waiting) => {
  const say = useSay()
  return (
    <>
      <Shape name="arrow" className="mark deciding" />
      <Headline size="largest" hollow={hollow}>
        {say('delegate.next')}
      </Headline>
      <div className="after">
        <Lead>
          {say('delegate.next.lead')}
          <br />
          <b>{aboutUntil(say, expectedAt, now)}</b>
        </Lead>
        <Why ask={ask} view={view} />
      </div>
    </>
  )
}

type ReportProps = {
  situation: Extract<Situation, { is: 'report' }>
  view: View
  now: Instant
  hollow: boolean
}

/** The own turn in a round of reports, which comes without being asked for. */
export const Report = ({ situation: { place, expectedAt, isAgain }, view, now, hollow }: ReportProps) => {
  const say = useSay()
  const isNext = place === 1
  const limit = exactly(say, durationMs(view.round?.limitMs ?? 0))
  return (
    <>
      {isNext ? (
        <>
          <Shape name="arrow" className="mark deciding" />
          <Headline size="large" hollow={hollow}>
            {say('delegate.report.next')}
          </Headline>
        </>
      ) : (
        <Place place={place} spoken={say('delegate.report.spoken', { place })} hollow={hollow} />
      )}
      <div className="after">
        <Lead>
          {say(isNext ? 'delegate.next.lead' : 'delegate.report.rest')}
          <br />
          <b>{aboutUntil(say, expectedAt, now)}</b>
        </Lead>
        <p className="why">
          {[
            ...whyReport(say, view),
            say('delegate.report.limit', { limit }),
            ...(isAgain ? [say('delegate.report.again')] : []),
          ].join(' ')}
        </p>
      </div>
    </>
  )
}

/** Whoever asks in the opening window has no place yet: the lot gives it. */
export const InWindow = ({ until, view, hollow }: { until: Instant; view: View; hollow: boolean }) => {
  const say = useSay()
  const left = useCountdown(until)
  const count = view.list.requests.filter(({ simultaneous }) => simultaneous).length
  return (
    <>
      <Shape name="ring" className="mark deciding" />
      <Headline hollow={hollow}>{say('delegate.window.in')}</Headline>
      <div className="after">
        <Lead>
          {say('delegate.window.lead', { time: toTheSecond(view, until) })}
          <br />
          <b>{say('delegate.window.left', { left })}</b>
        </Lead>
        <p className="why">{say('delegate.window.count', { count })}</p>
      </div>
    </>
  )
}

export const Held = ({ hollow }: { hollow: boolean }) => {
  const say = useSay()
  return (
    <>
      <Shape name="ring" className="mark deciding" />
      <Headline hollow={hollow}>{say('delegate.held')}</Headline>
      <div className="after">
        <Lead>{say('delegate.held.lead')}</Lead>
      </div>
    </>
  )
}

/** A point of order was heard: the chair rules, or the meeting votes on an appeal. */
export const OrderHeard = ({ awaits, hollow }: { awaits: 'ruling' | 'vote'; hollow: boolean }) => {
  const say = useSay()
  const words = awaits === 'ruling' ? 'delegate.order.heard' : 'delegate.order.voted'
  return (
    <>
      <Shape name="diamond" className="mark deciding" />
      <Headline hollow={hollow}>{say(words)}</Headline>
      <div className="after">
        <Lead>{say(`${words}.lead`)}</Lead>
      </div>
    </>
  )
}

export const OrderRaised = ({ hollow }: { hollow: boolean }) => {
  const say = useSay()
  return (
    <>
      <Shape name="diamond" className="mark deciding" />
      <Headline size="large" hollow={hollow}>
        {say('delegate.order')}
      </Headline>
      <div className="after">
        <Lead>{say('delegate.order.lead')}</Lead>
      </div>
    </>
  )
}

/** A tablet has room for what a phone has not, also when it is held upright. */
const device = (): string => (Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet')

export const Kept = ({ ask }: { ask: UnansweredAsk }) => {
  const say = useSay()
  const standing = standingOf(ask.press)
  return (
    <>
      <Headline size="largest" hollow>
        {say(`delegate.${standing}`)}
      </Headline>
      <div className="after">
        <Lead>
          <b>
            {standing === 'kept'
              ? say(`delegate.kept.${ask.kind}`, { device: device() })
              : say('delegate.unconfirmed.may')}
          </b>{' '}
          {say(`delegate.${standing}.lead`)}
        </Lead>
      </div>
    </>
  )
}
