import type { CSSProperties } from 'react'
import type { Instant } from '../../shared/meeting/clock.ts'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { Headline, Lead } from './headline.tsx'
import type { ListedAsk, UnansweredAsk } from './own.ts'
import { aboutUntil } from './phrases.ts'

type Waiting = { ask: ListedAsk; expectedAt: Instant; now: Instant; hollow: boolean }

const Topic = ({ ask: { request } }: { ask: ListedAsk }) => {
  const say = useSay()
  return request.topic ? (
    <p className="topic-of">{say('delegate.place.topic', { topic: request.topic })}</p>
  ) : null
}

/** “4th in the list of speakers. About 7 minutes.” */
export const Listed = ({ ask, expectedAt, now, hollow }: Waiting) => {
  const say = useSay()
  return (
    <>
      <h1 className="place" style={{ '--figures': String(ask.place).length } as CSSProperties}>
        <span className="spoken">{say('delegate.place.spoken', { place: ask.place })}</span>
        <span aria-hidden="true" className={hollow ? 'figure hollow' : 'figure'}>
          {say('delegate.place.figure', { place: ask.place })}
        </span>
        <sup aria-hidden="true">{say('delegate.place.ending', { place: ask.place })}</sup>
      </h1>
      <div className="after">
        <Lead>
          {say(ask.kind === 'right-of-reply' ? 'delegate.place.reply' : 'delegate.place.rest')}
          <br />
          <b>{aboutUntil(say, expectedAt, now)}</b>
        </Lead>
        <Topic ask={ask} />
      </div>
    </>
  )
}

export const Next = ({ ask, expectedAt, now, hollow }: Waiting) => {
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
        <Topic ask={ask} />
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
  return (
    <>
      <Headline size="largest" hollow>
        {say('delegate.kept')}
      </Headline>
      <div className="after">
        <Lead>
          <b>{say(`delegate.kept.${ask.kind}`, { device: device() })}</b> {say('delegate.kept.lead')}
        </Lead>
      </div>
    </>
  )
}
