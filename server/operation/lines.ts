import { write } from 'node:fs'

/** Where the log's lines go. */
export type Lines = {
  write(line: string): void
  /** Resolves when all is written that can be, at the latest after half a second. */
  flush(): Promise<void>
}

/** What waits for a reader of the log who is slow, in bytes; of more than that the newest is left out. */
const mostWaitingBytes = 4_000_000
/** A reader who takes nothing now, and a disk that has no room, are left alone for so long. */
const againMs = { later: 100, full: 1000 }
const flushMs = 500

const leftOut = (count: number): string => `${JSON.stringify({ level: 40, what: 'lines-left-out', count })}\n`

/**
 * Lines on a file of this process, such as standard error: whoever reads slowly and a disk that is full make nobody
 * wait, and end nothing. How many lines were left out is the next line that can be written.
 */
export const openLines = (file: number): Lines => {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let lost = 0
  let isWriting = false
  let drained: (() => void)[] = []

  const rest = (): void => {
    isWriting = false
    for (const done of drained) done()
    drained = []
  }

  const next = (): void => {
    if (waiting.length === 0 && lost === 0) rest()
    else writeAll()
  }

  const writeAll = (): void => {
    isWriting = true
    const lines = waiting
    const told = lost
    waiting = []
    waitingBytes = 0
    lost = 0
    // What was cut off in the middle of a line stays behind.
    const note = told > 0 ? [Buffer.from(`\n${leftOut(told)}`)] : []
    put(Buffer.concat([...note, ...lines]), lines.length + told)
  }

  const put = (bytes: Buffer, count: number): void => {
    write(file, bytes, (error, written) => {
      if (error?.code === 'EAGAIN') setTimeout(() => put(bytes, count), againMs.later).unref()
      else if (error) {
        lost += count
        setTimeout(next, againMs.full).unref()
      } else if (written < bytes.length) put(bytes.subarray(written), count)
      else next()
    })
  }

  return {
    write: line => {
      const bytes = Buffer.from(line)
      if (waitingBytes + bytes.length > mostWaitingBytes) {
        lost += 1
        return
      }
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (!isWriting) next()
    },
    flush: () =>
      new Promise(done => {
        if (isWriting) {
          drained.push(done)
          setTimeout(done, flushMs)
        } else done()
      }),
  }
}
