/** Work that is done for many, some at a time: between two turns everybody else is served. */
export type Turns = {
  /** `done` is called when it was done for each; what is given later comes later. */
  add<Item>(items: readonly Item[], work: (item: Item) => void, done?: () => void): void
}

/** How many are served before others have their turn: some four milliseconds of writing. */
const perTurn = 500

/** @param defer runs something after whatever waits already */
export const openTurns = (defer: (work: () => void) => void): Turns => {
  const waiting: (() => boolean)[] = []
  const turn = (): void => {
    if (waiting[0]?.()) waiting.shift()
    if (waiting.length > 0) defer(turn)
  }
  return {
    add: (items, work, done) => {
      let next = 0
      waiting.push(() => {
        const end = Math.min(next + perTurn, items.length)
        for (; next < end; next += 1) work(items[next] as (typeof items)[number])
        if (next < items.length) return false
        done?.()
        return true
      })
      if (waiting.length === 1) defer(turn)
    },
  }
}
