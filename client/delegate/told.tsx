import { between, type Instant } from '../../shared/meeting/clock.ts'
import { useSay } from '../languages/react.tsx'
import type { MessageKey, Say } from '../languages/say.ts'
import { useConnection } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { Act } from '../ui/buttons.tsx'
import { ruleRefusal } from '../ui/refusals.ts'
import { Shape } from '../ui/shape.tsx'
import { exactly, toTheSecond } from './phrases.ts'
import type { DelegatePage } from './situation.ts'

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
  'no-contact': 'delegate.refused.no-contact',
  unanswered: 'delegate.refused.unanswered',
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
    const { pressedAt } = situation.ask.press
    return view === null
      ? [since]
      : [since, say('delegate.kept.told', { time: toTheSecond(view, pressedAt) })]
  }
  if (!isLost || view === null) return []
  const shown = say('delegate.lost.shown', { time: toTheSecond(view, contact.since) })
  if (situation.is === 'has-floor') return [since, say('delegate.lost.yield')]
  const leaves = page.asks.some(ask => ask.status === 'listed' && ask.leaving?.status === 'kept')
  return leaves ? [since, say('delegate.kept.withdrawal')] : [since, shown]
}

/** The fixed place for what the page has to say beside its one sentence: a refusal, lost contact. */
export const Told = (props: Props) => {
  const say = useSay()
  const { press } = useConnection()
  const { refused } = props.state
  const silent = silence(say, props)
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
    </div>
  )
}
