import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import {
  type Clock,
  type Instant,
  instant,
  nextFlip,
  type ShownSeconds,
  shownOn,
} from '../../shared/meeting/clock.ts'
import type { Live } from './connection.ts'
import { atBoundaries, nextMultiple } from './seconds.ts'
import type { LiveState } from './store.ts'

const LiveContext = createContext<Live | null>(null)

export const LiveProvider = ({ live, children }: { live: Live; children: ReactNode }) =>
  createElement(LiveContext.Provider, { value: live }, children)

/** The connection: for presses and the clock. What is shown comes through `useLive`. */
export const useConnection = (): Live => {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('a page of a meeting stands inside a LiveProvider')
  return live
}

/** A part of what is known of the meeting; renders again when that part is another one. */
export const useLive = <Part>(select: (state: LiveState) => Part): Part =>
  useStore(useConnection().store, select)

/** Two names for spans of the wall's clock. */
const spansMs = { second: 1000, minute: 60_000 }

/** The server's time, renewed as each second or minute begins. */
export const useServerNow = (granularity: keyof typeof spansMs): Instant => {
  const next = useMemo(() => nextMultiple(spansMs[granularity]), [granularity])
  return useBoundaries(next)
}

/**
 * The instant for which a clock is to be shown, renewed as its seconds flip: whatever depends on the time left
 * is worked out from it, and so changes on the same frame.
 */
export const useClockInstant = (clock: Clock | null): Instant => {
  const next = useMemo(() => (after: Instant) => (clock ? nextFlip(clock, after) : null), [clock])
  return useBoundaries(next)
}

/** The seconds that a clock shows, renewed as they flip. */
export const useSeconds = (clock: Clock): ShownSeconds => shownOn(clock, useClockInstant(clock))

const noTime = instant(0)

/** Begins anew with now when `next` is another function: a clock that has changed is never shown for then. */
const useBoundaries = (next: (after: Instant) => Instant | null): Instant => {
  const { device, clock, store } = useConnection()
  // Before the first word from the server nobody knows the time: what was taken for it then is thrown away.
  const isKnown = useStore(store, ({ view }) => view !== null)
  const flips = useMemo(() => {
    let at = isKnown ? clock.now() : noTime
    return {
      at: () => at,
      subscribe: (render: () => void) =>
        atBoundaries(device, clock, next, boundary => {
          at = boundary
          render()
        }),
    }
  }, [device, clock, next, isKnown])
  return useSyncExternalStore(flips.subscribe, flips.at)
}
