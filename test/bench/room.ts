import { fanOut, fanOutColumns } from './fan-out.ts'
import { atMost, type Goal, type Measured } from './table.ts'

/** 300 bytes to those who are in the room, on Socket.IO. */

const counts = [100, 300, 1000]

export const room = async (): Promise<Measured[]> => {
  const rows: (string | number)[][] = []
  const goals: Goal[] = []
  for (const count of counts) {
    const { cells, ratio } = await fanOut('room', count)
    rows.push(cells)
    goals.push(atMost(`${count} in the room, until the last has it`, ratio, 1.4))
  }
  return [
    {
      title: '300 bytes to the room on Socket.IO: from the first who has it to the last',
      columns: fanOutColumns,
      rows,
      goals,
    },
  ]
}
