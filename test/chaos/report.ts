import { tableOf } from '../bench/table.ts'
import type { Told } from './play.ts'
import type { Injected, Press } from './tally.ts'

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

export const isUnanswered = ({ told }: Press): boolean => told === null
/** Whoever pressed was told in time that no server had answered, and had to look. */
const isGivenUp = ({ told }: Press): boolean => told?.ok === false && told.error.code === 'unanswered'

/** How long whoever pressed waited for an answer, or until the page gave up; to the end where nothing was ever told. */
const waitOf = (press: Press, endedAt: number): number => {
  if (isUnanswered(press)) return endedAt - press.pressedAt
  return press.command === null || press.toldAt === null ? 0 : press.toldAt - press.pressedAt
}

const isDuring =
  ({ from, to }: Injected) =>
  (press: Press): boolean =>
    press.pressedAt <= to && (isUnanswered(press) || (press.toldAt ?? press.pressedAt) >= from)

const longest = ({ presses, endedAt }: Told): Press | undefined =>
  presses.toSorted((one, other) => waitOf(other, endedAt) - waitOf(one, endedAt))[0]

/** Of presses that met this one alone, so that nothing else made them wait; none when there were none. */
const longestOf = (name: string, { injected, presses, endedAt }: Told): string => {
  const met = presses.filter(press => {
    const names = new Set(injected.filter(one => isDuring(one)(press)).map(one => one.name))
    return names.size === 1 && names.has(name)
  })
  return met.length === 0 ? '–' : seconds(Math.max(...met.map(press => waitOf(press, endedAt))))
}

const whatWentWrong = (told: Told): string => {
  const names = [...new Set(told.injected.map(({ name }) => name))].toSorted()
  const rows = names.map(name => {
    const these = told.injected.filter(one => one.name === name)
    const times = these.map(({ from }) => Math.round(from / 1000)).join(' ')
    return [name, String(these.length), longestOf(name, told), times]
  })
  const table = tableOf({
    title: `${told.injected.length} times something went wrong`,
    columns: ['', 'times', 'longest wait, with nothing else', 'at second'],
    rows,
    goals: [],
  })
  return told.never.length === 0 ? table : `${table}\nnever: ${told.never.join(', ')}`
}

const byCode = (presses: readonly Press[]): string => {
  const counts = new Map<string, number>()
  for (const press of presses) {
    const { told } = press
    if (told !== null && !told.ok && !isGivenUp(press))
      counts.set(told.error.code, (counts.get(told.error.code) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')
}

const whatWasPressed = ({ presses, entries }: Told): string => {
  const count = (isOne: (press: Press) => boolean) => presses.filter(isOne).length
  return [
    `${presses.length} presses, ${entries} entries in the record`,
    `  sent                 ${count(({ command }) => command !== null)}`,
    `  acknowledged         ${count(({ ack }) => ack !== null)}`,
    `  refused              ${count(press => press.told?.ok === false && !isGivenUp(press))}: ${byCode(presses)}`,
    `  given up by the page ${count(isGivenUp)}`,
    `  never answered       ${count(isUnanswered)}`,
  ].join('\n')
}

const whoWaited = (told: Told): string => {
  const { injected, endedAt } = told
  const press = longest(told)
  if (!press) return 'nobody pressed anything'
  const during = injected.filter(one => isDuring(one)(press)).map(({ name }) => name)
  const meanwhile =
    during.length === 0 ? 'while nothing went wrong' : `while ${[...new Set(during)].join(', ')}`
  return `longest until an answer: ${seconds(waitOf(press, endedAt))} (${press.command?.type ?? 'it never went out'}), ${meanwhile}`
}

const whatWasLost = ({ lost }: Told): string =>
  lost.length === 0
    ? 'then every process was killed at once, and all was held against what had been answered\nLOST: nothing'
    : ['LOST:', ...lost.map(line => `  ${line}`)].join('\n')

export const reportOf = (told: Told): string =>
  [whatWentWrong(told), whatWasPressed(told), whoWaited(told), whatWasLost(told)].join('\n\n')
