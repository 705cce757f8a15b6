import type { Live } from '../../../client/live/connection.ts'
import type { Device } from '../../../client/live/device.ts'
import { createOutbox } from '../../../client/live/outbox.ts'
import { createPress } from '../../../client/live/press.ts'
import { createLiveStore, type LiveState } from '../../../client/live/store.ts'
import { durationMs, type Instant } from '../../../shared/meeting/clock.ts'
import type { View } from '../../../shared/protocol.ts'

/** Time stands still, and nothing is ever sent. */
const stillDevice: Device = {
  local: () => 0,
  wall: () => 0,
  after: () => () => {},
  frame: () => () => {},
  isVisible: () => true,
  onVisibility: () => () => {},
  onNetwork: () => () => {},
  uniqueId: () => 'still',
  random: () => 0.5,
  lasting: null,
  tab: null,
  reload: () => {},
}

/** A connection to a meeting that stands still at `now`, as a page would have it. */
export const stillLive = (
  view: View | null,
  now: Instant,
  differently: Partial<Omit<LiveState, 'view'>> = {},
): Live => {
  const store = createLiveStore()
  const clock = {
    now: () => now,
    begin: () => {},
    sample: () => {},
    quality: () => ({ samples: 64, withinMs: durationMs(1) }),
    isSettled: () => false,
  }
  store.setState({ view, seq: view?.seq ?? -1, contact: { status: 'live' }, ...differently })
  const outbox = createOutbox({ device: stillDevice, clock, store, meeting: view?.meeting.id ?? '' })
  return { store, clock, device: stillDevice, press: createPress(outbox, store), close: () => {} }
}
