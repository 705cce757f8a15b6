import { fanOut, fanOutColumns } from './fan-out.ts'
import { atMost, type Goal, type Measured } from './table.ts'

/** 300 bytes to the many who follow on the event stream, which they ask for as a browser does. */

const counts = [1000, 10_000]

export const followers = async (): Promise<Measured[]> => {
  const rows: (string | number)[][] = []
  const goals: Goal[] = []
  for (const count of counts) {
    const { cells, ratio, cpu } = await fanOut('zipped', count)
    rows.push(cells)
    goals.push(atMost(`${count} followers, until the last has it`, ratio, 1.1))
    goals.push(atMost(`${count} followers, server CPU`, cpu, 1.05))
  }
  return [
    {
      title:
        '300 bytes to the followers on the stream, with gzip as a browser asks: from the first who has it to the last',
      columns: fanOutColumns,
      rows,
      goals,
    },
  ]
}
