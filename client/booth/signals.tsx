import { wallTime } from '../../shared/meeting/calendar.ts'
import type { SignalKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useConnection, useLive } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled, signalled, signalShape } from '../ui/signals.ts'
import { type SignalState, stateOf } from './signal.ts'
import { useKeys } from './use-keys.ts'

const whole = (state: LiveState): LiveState => state
const keys: Record<SignalKind, string> = { slower: 'S', 'cannot-hear': 'H' }
const kinds: readonly SignalKind[] = ['slower', 'cannot-hear']

/** How it stands, in words; the field says the same. */
const stateWords = (state: SignalState, view: View, say: Say): string => {
  if (state.is === 'off') return say('booth.signal.off')
  if (state.is !== 'on') return say(`booth.signal.${state.is}.${state.on ? 'on' : 'off'}`)
  if (!state.isConfirmed) return say('booth.signal.unconfirmed')
  return say('booth.signal.on', { time: wallTime(view.meeting.timezone, state.since).time })
}

/** The booth’s two signals. Pressed again, each is taken back. */
export const Signals = ({ view }: { view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const state = useLive(whole)
  const toggle = (signal: SignalKind) => {
    const now = stateOf(state, signal)
    if ('press' in now) press.takeBack(now.press)
    else if (now.is !== 'sending') void press.signal(signal, now.is === 'off')
  }
  useKeys(key => {
    const signal = kinds.find(kind => keys[kind].toLowerCase() === key.toLowerCase())
    if (signal) toggle(signal)
    return signal !== undefined
  })
  return (
    <div className="signals">
      {kinds.map(signal => {
        const now = stateOf(state, signal)
        return (
          <button
            key={signal}
            type="button"
            className="signal"
            data-is={now.is}
            data-confirmed={now.is !== 'on' || now.isConfirmed}
            aria-pressed={now.is === 'on' || (now.is !== 'off' && now.on)}
            aria-keyshortcuts={keys[signal]}
            onClick={() => toggle(signal)}
          >
            <Shape name={signalShape[signal]} />
            <span className="words">
              <strong>{say(`signal.${signal}`)}</strong>
              <small>{stateWords(now, view, say)}</small>
            </span>
            <kbd>{keys[signal]}</kbd>
          </button>
        )
      })}
    </div>
  )
}

/** What the other booths signal, and why a press came to nothing; one line. */
export const Told = ({ view }: { view: View }) => {
  const { say, language } = useLanguage()
  const you = useLive(({ you }) => you)
  const refused = useLive(({ refused }) => refused)
  const others = signalled({
    signals: (view.signals ?? []).filter(({ booth }) => booth !== (you?.name ?? '')),
  })
  return (
    <p className="told" role="status">
      {refused && <span>{say(refused.code === 'no-contact' ? 'booth.not-sent' : 'booth.refused')}</span>}
      {others.map(({ signal, booths }) => (
        <span key={signal}>
          <Shape name={signalShape[signal]} />
          {boothsCalled(booths, say, language)}: {say(`signal.${signal}`)}
        </span>
      ))}
    </p>
  )
}

/** For those who do not see the buttons: what the podium sees of this booth. */
export const Heard = ({ view }: { view: View }) => {
  const say = useSay()
  const state = useLive(whole)
  const on = kinds.filter(signal => stateOf(state, signal).is === 'on')
  return (
    <p className="spoken" role="status">
      {on
        .map(signal => `${say(`signal.${signal}`)}: ${stateWords(stateOf(state, signal), view, say)}`)
        .join(' ')}
    </p>
  )
}
