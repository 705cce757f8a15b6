import type { Socket } from 'node:net'

type Outlet = Pick<Socket, 'writable' | 'writableLength' | 'write' | 'resetAndDestroy'>

/** Writes to whoever reads, and lets go of those for whom more than so many bytes wait: nothing is kept without end. */
export const writeWithin =
  (mostWaiting: number, dropped: () => void) =>
  (socket: Outlet, bytes: Buffer): void => {
    // A word after the last one would be an error, and destroy it before that is on its way.
    if (!socket.writable) return
    if (socket.writableLength <= mostWaiting) return void socket.write(bytes)
    dropped()
    socket.resetAndDestroy()
  }
