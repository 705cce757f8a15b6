import type { Socket } from 'node:net'

type Outlet = Pick<Socket, 'destroyed' | 'writableLength' | 'write' | 'resetAndDestroy'>

/** Writes to whoever reads, and lets go of those for whom more than so many bytes wait: nothing is kept without end. */
export const writeWithin =
  (mostWaiting: number, dropped: () => void) =>
  (socket: Outlet, bytes: Buffer): void => {
    if (socket.destroyed) return
    if (socket.writableLength <= mostWaiting) return void socket.write(bytes)
    dropped()
    socket.resetAndDestroy()
  }
