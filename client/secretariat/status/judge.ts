import type { ScreenStatus, ServerStatus, Status } from '../../../shared/status.ts'

/** A screen answers a ping every two seconds; for so long something may be in the way, or nobody have noticed. In ms. */
const quietMs = 10_000
/** What is sent now is not shown yet; a screen says at once when it is, which all servers know in two seconds. */
const behindMs = 3_000

/** `unsaid`: it has contact, and has not said yet how it stands. `awaited`: it has never had any. */
export type ScreenState = 'current' | 'unsaid' | 'behind' | 'quiet' | 'gone' | 'awaited'

export const screenState = (
  { connected, isAwaited, report, since }: ScreenStatus,
  at: number,
): ScreenState => {
  if (!connected) return isAwaited ? 'awaited' : 'gone'
  if (report === null || report.at < since) return at - since > quietMs ? 'quiet' : 'unsaid'
  if (at - report.at > quietMs) return 'quiet'
  return report.behind > 0 && at - (report.changedAt ?? report.at) > behindMs ? 'behind' : 'current'
}

/** How many entries a server has not read yet, of those that the one has that answers. */
export const entriesBehind = ({ entries }: ServerStatus, servers: readonly ServerStatus[]): number =>
  Math.max(0, Math.max(...servers.map(server => server.entries)) - entries)

/** A screen that nobody has opened yet is missed only once the meeting has begun. */
const isTrouble = (state: ScreenState, hasBegun: boolean): boolean =>
  state === 'awaited' ? hasBegun : state !== 'current' && state !== 'unsaid'

/** How many things somebody should look at. */
export const troubles = ({ at, record, screens, house }: Status, hasBegun: boolean): number =>
  screens.filter(screen => isTrouble(screenState(screen, at), hasBegun)).length +
  (house?.servers.filter(({ state }) => state === 'gone').length ?? 0) +
  (house?.disk?.isLow ? 1 : 0) +
  (house?.damaged?.length ?? 0) +
  (record !== null || house?.database === 'away' ? 1 : 0)

/** A clock that is off by less is right to whoever looks at it. In ms. */
const rightMs = 500

/** How a clock goes, with the seconds that it is off, to a tenth. */
export const clockState = (offMs: number): { state: 'right' | 'fast' | 'slow'; seconds: number } => ({
  state: Math.abs(offMs) < rightMs ? 'right' : offMs > 0 ? 'fast' : 'slow',
  seconds: Math.round(Math.abs(offMs) / 100) / 10,
})
