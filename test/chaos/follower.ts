import type { Hello, View, ViewMessage } from '../../shared/protocol.ts'

/** Somebody who only watches, over the event stream, and comes back when it ends. */
export type Follower = { readonly view: View | null; leave(): void }

/** The server says something at least every fifteen seconds. */
const patienceMs = 20_000
const againMs = 300

/** Each event of the stream, as it comes. @throws Error when nothing comes for too long */
async function* eventsOf(url: string, signal: AbortSignal): AsyncGenerator<{ name: string; data: unknown }> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patienceMs)
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, silence.signal]) })
    const text = new TextDecoder()
    let rest = ''
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), patienceMs)
      const events = (rest + text.decode(bytes, { stream: true })).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const [, name = ''] = /^event: (.*)$/m.exec(event) ?? []
        const [, data] = /^data: (.*)$/m.exec(event) ?? []
        if (data !== undefined) yield { name, data: JSON.parse(data) }
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

export const follows = (origin: string, meeting: string): Follower => {
  const leaving = new AbortController()
  let view: View | null = null
  const hear = (name: string, data: unknown): void => {
    if (name === 'hello') view = (data as Hello).view
    else if (view !== null && (data as ViewMessage).seq >= view.seq) view = Object.assign({}, view, data)
  }
  const stay = async (): Promise<void> => {
    while (!leaving.signal.aborted) {
      try {
        for await (const { name, data } of eventsOf(
          `${origin}/api/meetings/${meeting}/stream`,
          leaving.signal,
        ))
          hear(name, data)
      } catch {
        // Whatever it was, it comes back.
      }
      await new Promise(done => setTimeout(done, againMs))
    }
  }
  void stay()
  return {
    get view() {
      return view
    },
    leave: () => leaving.abort(),
  }
}
