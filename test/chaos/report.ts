import { tableOf } from '../bench/table.ts'
import type { Told } from './play.ts'
import type { Injected, Press } from './tally.ts'

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** How long whoever pressed waited until a server's answer, or gave up; none where nothing went out. */
const waitOf = ({ pressedAt, command, toldAt }: Press): number =>
  command === null || toldAt === null ? 0 : toldAt - pressedAt

const isDuring =
  ({ from, to }: Injected) =>
  ({ pressedAt, toldAt }: Press): boolean =>
    pressedAt <= to && (toldAt ?? pressedAt) >= from

const longest = (presses: readonly Press[]): Press | undefined =>
  presses.reduce<Press | undefined>(
    (most, press) => (most === undefined || waitOf(press) > waitOf(most) ? press : most),
    undefined,
  )

/** Of presses that met this one alone, so that nothing else made them wait; none when there were none. */
const longestOf = (name: string, { injected, presses }: Told): string => {
  const met = presses.filter(press => {
    const names = new Set(injected.filter(one => isDuring(one)(press)).map(one => one.name))
    return names.size === 1 && names.has(name)
  })
  return met.length === 0 ? '–' : seconds(Math.max(...met.map(waitOf)))
}

const whatWentWrong = (told: Told): string => {
  const names = [...new Set(told.injected.map(({ name }) => name))].toSorted()
  const rows = names.map(name => {
    const these = told.injected.filter(one => one.name === name)
    const times = these.map(({ from }) => Math.round(from / 1000)).join(' ')
    return [name, String(these.length), longestOf(name, told), times]
  })
  return tableOf({
    title: `${told.injected.length} times something went wrong`,
    columns: ['', 'times', 'longest wait, with nothing else', 'at second'],
    rows,
    goals: [],
  })
}

const byCode = (presses: readonly Press[]): string => {
  const counts = new Map<string, number>()
  for (const { told } of presses)
    if (told !== null && !told.ok) counts.set(told.error.code, (counts.get(told.error.code) ?? 0) + 1)
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
    `  refused              ${count(({ told }) => told !== null && !told.ok)}: ${byCode(presses)}`,
    `  never answered       ${count(({ told }) => told === null)}`,
  ].join('\n')
}

const whoWaited = ({ injected, presses }: Told): string => {
  const press = longest(presses)
  if (!press) return 'nobody pressed anything'
  const during = injected.filter(one => isDuring(one)(press)).map(({ name }) => name)
  const meanwhile =
    during.length === 0 ? 'while nothing went wrong' : `while ${[...new Set(during)].join(', ')}`
  return `longest until an answer: ${seconds(waitOf(press))} (${press.command?.type}), ${meanwhile}`
}

const whatWasLost = ({ lost }: Told): string =>
  lost.length === 0 ? 'LOST: nothing' : ['LOST:', ...lost.map(line => `  ${line}`)].join('\n')

export const reportOf = (told: Told): string =>
  [whatWentWrong(told), whatWasPressed(told), whoWaited(told), whatWasLost(told)].join('\n\n')
