import { assertNever } from '../../shared/assert-never.ts'
import { between, type Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { MessageKey, Say } from '../languages/say.ts'
import { useConnection } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { Act } from '../ui/buttons.tsx'
import { exactly } from '../ui/exactly.ts'
import { nameplateOf } from '../ui/names.ts'
import { ruleRefusal } from '../ui/refusals.ts'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled, signalled, signalShape } from '../ui/signals.ts'
import { type News, newsOf } from './news.ts'
import { known, standingOf } from './own.ts'
import { toTheSecond } from './phrases.ts'
import { useSecondThought } from './second-thought.ts'
import type { DelegatePage, Situation } from './situation.ts'

/** What a delegate may be refused; whatever else goes wrong is for the secretariat to look into. */
const refusals: Partial<Record<NonNullable<LiveState['refused']>['code'], MessageKey>> = {
  'list-closed': 'delegate.refused.list-closed',
  'already-listed': 'delegate.refused.already-listed',
  'not-in-room': 'delegate.refused.not-in-room',
  'no-session-open': 'delegate.refused.no-session-open',
  'session-closed': 'delegate.refused.session-closed',
  'unknown-request': 'delegate.refused.unknown-request',
  'not-allowed': 'delegate.refused.not-allowed',
  stale: 'delegate.refused.stale',
  'too-fast': 'delegate.refused.too-fast',
  'record-unavailable': 'delegate.refused.record-unavailable',
  'limit-too-short': 'delegate.refused.limit-too-short',
  'unknown-delegation': 'delegate.refused.unknown-delegation',
  'no-contact': 'delegate.refused.no-contact',
  unanswered: 'delegate.refused.unanswered',
  'too-late': 'delegate.refused.too-late',
}

type Props = { state: LiveState; page: DelegatePage; now: Instant }

/** How long there has been no contact, from which moment what is shown is, and what follows from it. */
const silence = (say: Say, { state: { view, contact }, page, now }: Props): string[] => {
  const { situation } = page
  const isLost = contact.status === 'lost'
  const silent = isLost ? between(contact.since, now) : null
  const since =
    silent === null ? say('delegate.lost.yet') : say('delegate.lost', { span: exactly(say, silent) })
  if (situation.is === 'kept') {
    const { pressedAt, isTakenBack } = situation.ask.press
    return view === null || isTakenBack
      ? [since]
      : [since, say('delegate.kept.told', { time: toTheSecond(view, pressedAt) })]
  }
  if (!isLost || view === null) return []
  const shown = say('delegate.lost.shown', { time: toTheSecond(view, contact.since) })
  if (situation.is === 'has-floor') return [since, say('delegate.lost.yield')]
  const [leaving] = page.asks.flatMap(ask => (ask.status === 'listed' && ask.leaving) || [])
  if (leaving?.status !== 'kept') return [since, shown]
  return [since, say(`delegate.${standingOf(leaving.press)}.withdrawal`)]
}

const newsSaid = (say: Say, view: View, news: News): string => {
  switch (news.is) {
    case 'awaits-ruling':
      return say('delegate.news.ruling', { name: nameplateOf(view, news.delegation) })
    case 'awaits-vote':
      return say('delegate.news.vote', { name: nameplateOf(view, news.by) })
    case 'ruling': {
      const { decision, delegation } = news
      return news.isOwn
        ? say('delegate.ruling.own', { decision })
        : say('delegate.ruling', { decision, name: nameplateOf(view, delegation) })
    }
    case 'motion': {
      const { motion, delegation } = news.motion
      return say('delegate.motion.news', {
        name: nameplateOf(view, delegation),
        motion: say(`motion.${motion}`),
      })
    }
    case 'presides':
      return say('delegate.presides')
    case 'withdrawn':
      return say('delegate.withdrawn')
    case 'passed':
      return say('delegate.report.passed')
    default:
      return assertNever(news)
  }
}

/** An appeal is put to the vote at once: two presses. */
const Appeal = () => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.appeal())
  return (
    <Act onPress={second.press} className={second.isArmed ? 'armed' : ''}>
      {say(second.isArmed ? 'delegate.appeal.sure' : 'delegate.appeal')}
    </Act>
  )
}

const NewsLine = ({ news, view }: { news: News; view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const isOrder = news.is === 'ruling' || news.is === 'awaits-ruling' || news.is === 'awaits-vote'
  return (
    <div className="told-line news" role="status">
      <Shape name={isOrder ? 'diamond' : 'ring'} />
      <p>{newsSaid(say, view, news)}</p>
      {news.is === 'ruling' && news.mayAppeal && <Appeal />}
      {news.is === 'passed' && news.mayRejoin && (
        <Act onPress={() => void press.rejoinRound()}>{say('delegate.report.rejoin')}</Act>
      )}
    </div>
  )
}

/** Once, as one comes in: quiet when it is done. */
const CheckIn = ({ delegation, state: { pending } }: { delegation: string; state: LiveState }) => {
  const say = useSay()
  const { press } = useConnection()
  const isSending = pending.some(({ command }) => command.type === 'attendance.check-in')
  return (
    <div className="told-line">
      <Shape name="ring" />
      <p>{say(isSending ? 'delegate.check-in.sending' : 'delegate.check-in.told')}</p>
      {!isSending && <Act onPress={() => void press.checkIn({ delegation })}>{say('delegate.check-in')}</Act>}
    </div>
  )
}

/** What the interpreters ask of whoever speaks; there before they do, so that it is read out. */
const Signals = ({ view }: { view: View }) => {
  const { say, language } = useLanguage()
  return (
    <div role="status">
      {signalled(view).map(({ signal, booths }) => (
        <div className="told-line" key={signal}>
          <Shape name={signalShape[signal]} />
          <p>
            <b>{say(`signal.${signal}`)}</b> {boothsCalled(booths, say, language)}
          </p>
        </div>
      ))}
    </div>
  )
}

/** Where there is time for it: not for whoever speaks, or is about to. */
const calm: readonly Situation['is'][] = ['no-session', 'no-list', 'list-not-open', 'may-ask', 'closed']

/** Whoever may ask a little longer only is not kept from it. */
const isUrgent = ({ list }: View, situation: Situation): boolean =>
  list.closingAt !== null || list.windowUntil !== null || (situation.is === 'may-ask' && situation.isExcepted)

const mayCheckIn = ({ state: { view, you, contact }, page: { situation } }: Props): boolean =>
  contact.status === 'live' &&
  you?.role === 'delegate' &&
  you.inRoom !== false &&
  you.delegation !== undefined &&
  view !== null &&
  view.attendance.present[you.delegation] === undefined &&
  calm.includes(situation.is) &&
  !isUrgent(view, situation)

/** The fixed place for what the page has to say beside its one sentence; what presses first, and once at a time. */
export const Told = (props: Props) => {
  const say = useSay()
  const { press } = useConnection()
  const { refused, view, you } = props.state
  const silent = silence(say, props)
  const own = known(props.state)
  const { situation, isAway } = props.page
  const isQuiet = refused === null && silent.length === 0
  const news = own && isQuiet ? newsOf(own.view, own.delegation.code, situation, isAway) : null
  return (
    <div className="told">
      {refused && (
        <div className="told-line" role="alert">
          <Shape name="triangle" />
          <p>{say(refusals[refused.code] ?? ruleRefusal(refused.code) ?? 'delegate.refused.other')}</p>
          <Act onPress={press.dismissRefusal}>{say('delegate.understood')}</Act>
        </div>
      )}
      {silent.length > 0 && (
        <div className="told-line">
          <Shape name="ring-broken" />
          <p>{silent.join(' ')}</p>
        </div>
      )}
      {isQuiet && view && situation.is === 'has-floor' && <Signals view={view} />}
      {news && view && <NewsLine news={news} view={view} />}
      {isQuiet && !news && own && mayCheckIn(props) && (
        <CheckIn delegation={you?.delegation ?? ''} state={props.state} />
      )}
    </div>
  )
}
