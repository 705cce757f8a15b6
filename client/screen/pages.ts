import { between, type Instant, instant } from '../../shared/meeting/clock.ts'

/** Lines of a column, of which there are two; fewer above a foot. */
const linesWhole = 6
const linesWithFoot = 5
/** Time enough to read twelve names. By the server's clock, so that all screens turn together. */
const pageMs = 15_000

/**
 * What a page of two columns shows at an instant, and how many lines a column has. The first page is shown first where
 * it is known since when they are.
 */
export const pageOf = <Row>(
  rows: Row[],
  hasFoot: boolean,
  now: Instant,
  since: Instant = instant(0),
): { shown: Row[]; lines: number } => {
  const lines = hasFoot ? linesWithFoot : linesWhole
  const onePage = 2 * lines
  const pages = Math.max(1, Math.ceil(rows.length / onePage))
  const page = Math.floor(Math.max(0, between(since, now)) / pageMs) % pages
  return { shown: rows.slice(page * onePage, (page + 1) * onePage), lines }
}
