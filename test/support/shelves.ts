import { openShelves, type Row, type Shelves } from '../../server/shelves/shelves.ts'

/** Shelves that are gone with the test. */
export const shelvesInMemory = (): Promise<Shelves> => {
  const rows = new Map<string, Row>()
  return openShelves(
    {
      read: async () => [...rows.values()],
      write: async changes => {
        for (const change of changes) rows.set(`${change.kind}/${change.key}`, change)
      },
      onNews: async () => undefined,
      close: async () => undefined,
    },
    {
      later: setTimeout,
      onBug: error => {
        throw error
      },
    },
  )
}
