import type { Server } from 'node:http'
import type { Sockets } from '../live/sockets.ts'

/** How long a request that is being answered may take; whoever waits for news has had it by then. In ms. */
const patienceMs = 500

/** Within five seconds it has ended, whatever does not answer. */
const mostToEndMs = 4_500

export type EndingParts = {
  http: Server
  sockets: Sockets
  /** From now on nothing new is taken. */
  refuse: () => void
  /** Resolves when what was taken has been answered. */
  settled: () => Promise<void>
  /** Readers of event streams come back by themselves. */
  endStreams: () => void
  /** What is closed at last, one after the other. */
  closing: readonly (() => Promise<void>)[]
  exit: () => void
}

/**
 * The orderly end, once: what was accepted is answered, everybody is told that the server stops and so tries at once
 * where it was, or at another server; then all is written.
 */
export const ending = (parts: EndingParts): (() => Promise<void>) => {
  let isEnding = false
  return async () => {
    if (isEnding) return
    isEnding = true
    // What has no answer by then is sent again, to whoever is there next.
    setTimeout(parts.exit, mostToEndMs)
    parts.refuse()
    parts.sockets.stop()
    await parts.settled()
    // One turn of the event loop for the last acks; then nobody is waited for who only listens.
    await new Promise(done => setImmediate(done))
    parts.endStreams()
    const closed = parts.sockets.close()
    const timer = setTimeout(() => parts.http.closeAllConnections(), patienceMs)
    await closed
    clearTimeout(timer)
    for (const close of parts.closing) await close()
    parts.exit()
  }
}
