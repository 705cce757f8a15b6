import { type Instant, instant } from '../../shared/meeting/clock.ts'
import type { Hello, View, ViewMessage } from '../../shared/protocol.ts'
import type { Device, Stop } from './device.ts'
import type { OpenLine } from './line.ts'
import { protocol } from './wire.ts'

/** The stream of a meeting is asked for again after some time, by each page at another moment. */
const streamAgainMs = { least: 15_000, more: 15_000 }
/** A document of a second is asked for no more often. */
const pollMs = { least: 1000, more: 500 }

/** Refusals that no document would help against. */
const isFinal = (status: number, code: unknown): code is string =>
  typeof code === 'string' && (status === 404 || code === 'record-damaged')

type Problem = { code?: unknown; serverTime?: Instant; entry?: number }

/** Ended by the page, or by whoever is at the other end: what is heard after that is of no matter. */
class Gone extends Error {}

/** What has come so far; the end of it may be half of an event. */
const createBlocks = (hear: (block: string) => void) => {
  let text = ''
  return (more: string): void => {
    const blocks = (text + more).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) hear(block)
  }
}

const fieldsOf = (block: string): Map<string, string> =>
  new Map(
    block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )

/**
 * A line for the many who only watch: the event stream, or, where that is refused, the document of a second, until
 * the stream takes one again. Nothing can be sent on it. A line that is opened later begins where the last one ended.
 *
 * @param origin of the server; the page's own when absent
 */
export const streamLine = (device: Device, origin = ''): OpenLine => {
  /** As the messages so far leave it. */
  let view: View | null = null

  return ({ meeting }, events) => {
    const path = `${origin}/api/meetings/${encodeURIComponent(meeting)}`
    const ending = new AbortController()
    const stops = new Set<Stop>()
    const close = () => {
      ending.abort()
      for (const stop of stops) stop()
    }
    const end = (say: () => void) => {
      if (ending.signal.aborted) return
      close()
      say()
    }
    let isOpen = false
    let isStreaming = false
    const opened = () => {
      if (!isOpen) events.opened()
      isOpen = true
    }
    const wait = ({ least, more }: typeof pollMs, act: () => Promise<void>) => {
      const stop = device.after(least + device.random() * more, () => {
        stops.delete(stop)
        act().catch(() => end(events.ended))
      })
      stops.add(stop)
    }
    const ask = async (from: string, headers: Record<string, string>) => {
      const response = await fetch(from, { headers, credentials: 'omit', signal: ending.signal })
      if (ending.signal.aborted) throw new Gone()
      return response
    }

    const greet = (serverTime: Instant) => {
      if (view !== null)
        events.hello({ protocol, seq: view.seq, serverTime, you: { role: 'follower' }, view })
    }
    const change = (message: ViewMessage) => {
      if (view === null || message.seq < view.seq) return
      view = { ...view, ...(message as Partial<View>) }
      events.view(message)
    }

    /** The first word on a stream is the server's time, in a greeting or alone; its answer took until now. */
    const hearOn = (sentAt: number) => {
      let isGreeted = false
      const begin = (serverTime: Instant) => {
        isGreeted = true
        events.time(sentAt, serverTime)
        greet(serverTime)
      }
      return (block: string): void => {
        if (ending.signal.aborted) return
        const fields = fieldsOf(block)
        const data = fields.get('data')
        if (fields.get('event') === 'hello') {
          const hello: Hello = JSON.parse(data ?? '')
          // Another server may be behind, and what was fetched ahead of what is sent.
          if (view === null || hello.seq >= view.seq) view = hello.view
          begin(hello.serverTime)
        } else if (!isGreeted) begin(instant(Number(fields.get(''))))
        if (fields.has('retry')) events.stopping()
        if (fields.get('event') === 'view') change(JSON.parse(data ?? ''))
        events.heard()
      }
    }
    const follow = async (body: ReadableStream<Uint8Array>, sentAt: number): Promise<void> => {
      const blocks = createBlocks(hearOn(sentAt))
      const decoder = new TextDecoder()
      const reader = body.getReader()
      for (let part = await reader.read(); !part.done; part = await reader.read())
        blocks(decoder.decode(part.value, { stream: true }))
      end(events.ended)
    }

    /** False when it is refused. */
    const tryStream = async (): Promise<boolean> => {
      const sentAt = device.local()
      const response = await ask(`${path}/stream`, {
        accept: 'text/event-stream',
        ...(view && { 'last-event-id': String(view.seq) }),
      })
      if (response.ok && response.body) {
        isStreaming = true
        for (const stop of stops) stop()
        opened()
        void follow(response.body, sentAt).catch(() => end(events.ended))
        return true
      }
      const { code, serverTime, entry }: Problem = await response.json().catch(() => ({}))
      if (isFinal(response.status, code)) {
        end(() => events.refused(code, entry))
        throw new Gone()
      }
      if (serverTime !== undefined) events.time(sentAt, serverTime)
      return false
    }

    const poll = async (): Promise<void> => {
      const response = await ask(path, view ? { 'if-none-match': `"${view.seq}"` } : {})
      const isSame = response.status === 304
      if (!isSame && !response.ok) return end(events.ended)
      const fetched: View | null = isSame ? view : await response.json()
      // What is fetched while a stream begins has come too late.
      if (ending.signal.aborted || isStreaming) return
      const wasOpen = isOpen
      opened()
      if (fetched && (view === null || fetched.seq >= view.seq)) view = fetched
      if (isSame && wasOpen) events.heard()
      // To the second, as answers tell it; better than nothing until a stream does.
      else greet(instant(Date.parse(response.headers.get('date') ?? '') || device.wall()))
      wait(pollMs, poll)
    }
    const tryAgain = async (): Promise<void> => {
      if (!(await tryStream())) wait(streamAgainMs, tryAgain)
    }
    const open = async (): Promise<void> => {
      if (await tryStream()) return
      wait(streamAgainMs, tryAgain)
      await poll()
    }

    open().catch(() => end(events.ended))
    return { time: () => {}, command: () => {}, close }
  }
}

/** How a page watches that has nothing to press: it asks nothing, and is told each six seconds that all is well. */
export const watching = { asks: false, silenceMs: 13_000 } as const
