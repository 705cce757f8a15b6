import { type Instant, secondsMs } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useClockInstant, useLive, useServerNow } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { type TimeState, timeState } from '../ui/time-state.ts'
import { useWakeLock } from '../ui/wake-lock.ts'
import { useBuzz } from './attention.ts'
import { cellsOf } from './cells.ts'
import './delegate.css'
import { Hand } from './hand.tsx'
import { Identity } from './identity.tsx'
import { asFarAs } from './line.ts'
import { Matter } from './matter.tsx'
import { known } from './own.ts'
import { limitOf, useMatter } from './request.ts'
import { announcement } from './said.ts'
import { type DelegatePage, pageOf, type Situation } from './situation.ts'
import { Told } from './told.tsx'
import { OpenPanel, usePanels } from './use-panels.tsx'
import { Way } from './way.tsx'

/** Where the line belongs to the sentence of the page; elsewhere it stands beside it, where there is room. */
const withLine: readonly Situation['is'][] = [
  'listed',
  'next',
  'held',
  'report',
  'order-raised',
  'order-heard',
  'suspended',
]
/** Where there is a line at all. */
const aside: readonly Situation['is'][] = [
  'may-ask',
  'in-window',
  'closed',
  'has-floor',
  'interrupted',
  'list-not-open',
  'no-list',
]

const whole = (state: LiveState): LiveState => state

const useTimeState = ({ situation }: DelegatePage, view: View | null): TimeState | null => {
  const clock = situation.is === 'has-floor' ? situation.turn.clock : null
  const now = useClockInstant(clock)
  return clock && view && timeState(clock, view.rules, now)
}

const LineOf = ({ page, state }: { page: DelegatePage; state: LiveState }) => {
  const own = known(state)
  const { is } = page.situation
  const shown = withLine.includes(is) || (page.isAway && aside.includes(is))
  if (own === null || page.line.stops.length === 0 || !(shown || aside.includes(is)))
    return <div className="way" />
  const { code } = own.delegation
  const waits = withLine.includes(is)
  return (
    <Way
      stops={waits ? asFarAs(page.line.stops, code) : page.line.stops}
      view={own.view}
      own={code}
      keep={waits ? 'last' : 'first'}
      isAside={!shown}
    />
  )
}

const Spoken = ({ words, isAlert }: { words: string; isAlert: boolean }) => (
  <>
    <p className="spoken" role="status">
      {isAlert ? '' : words}
    </p>
    <p className="spoken" role="alert">
      {isAlert ? words : ''}
    </p>
  </>
)

/** Whoever waits or speaks looks at the page and does not touch it. */
const awake: readonly Situation['is'][] = [...withLine, 'in-window', 'kept', 'has-floor', 'interrupted']

const Awake = () => {
  useWakeLock()
  return null
}

/** The delegate's page: for whom it speaks, the one sentence, the line, what is told, the actions. */
export default function DelegatePageView() {
  const now: Instant = useServerNow('second')
  const say = useSay()
  const state = useLive(whole)
  const page = pageOf(state, now)
  const own = known(state)
  const kept = useMatter(state.view)
  const panels = usePanels(page, own, kept)
  const time = useTimeState(page, state.view)
  const isLost = state.contact.status === 'lost'
  const said = announcement(say, page.situation, state.view, time, isLost)
  const cells = own ? cellsOf(page, own.view, own.delegation.code) : []
  useBuzz(page.situation.is)
  return (
    <div
      className="delegate"
      data-is={page.situation.is}
      data-time={isLost ? undefined : (time ?? undefined)}
    >
      {own && <Identity view={own.view} delegation={own.delegation} linksToNames />}
      <main>
        <section className="matter">
          {own && panels.open !== null ? (
            <OpenPanel name={panels.open} own={own} page={page} panels={panels} />
          ) : (
            <Matter
              page={page}
              view={state.view}
              now={now}
              hollow={isLost}
              still={cells.map(({ kind }) => kind)}
              limitMs={own ? limitOf(own.view, kept.matter) : secondsMs(0)}
            />
          )}
        </section>
        <LineOf page={page} state={state} />
        <Told state={state} page={page} now={now} />
        <Hand
          page={page}
          state={state}
          own={own}
          matter={panels.matter}
          cells={cells}
          panels={panels.offered}
          onPanel={panels.toggle}
        />
      </main>
      {awake.includes(page.situation.is) && <Awake />}
      <Spoken words={said?.words ?? ''} isAlert={said?.isAlert ?? false} />
    </div>
  )
}
