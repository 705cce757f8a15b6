import { openShelves, type Row, type Shelves } from '../../server/shelves/shelves.ts'

/** Shelves that are gone with the test. @param failure why nothing can be written now */
export const shelvesInMemory = (failure: () => Error | null = () => null): Promise<Shelves> => {
  const rows = new Map<string, Row>()
  return openShelves(
    {
      read: async () => [...rows.values()],
      write: async changes => {
        const why = failure()
        if (why) throw why
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
