import type { Socket } from 'node:net'
import { answerQuestions } from '../questions.ts'
import { openClient } from './client.ts'
import { frameFrom } from './frames.ts'

/** Delegates who press at once, each at a device of their own, and the time until each has the acknowledgement. */

type Presser = { socket: Socket; pressedAt: number }

const pressers: Presser[] = []
const answered = '430['
let answers: { ms: number; text: string }[] = []
let look: () => void = () => undefined

const join = async ({ port, meeting, cookies }: { port: number; meeting: string; cookies: string[] }) => {
  await Promise.all(
    cookies.map(
      (cookie, index) =>
        new Promise<void>((greeted, failed) => {
          const presser: Presser = { socket: null as never, pressedAt: 0 }
          const place = { port, meeting, cookie, from: `127.0.0.${2 + (index % 20)}` }
          presser.socket = openClient(
            'room',
            place,
            (bytes, from, to) => {
              greeted()
              if (bytes.toString('latin1', from, from + answered.length) !== answered) return
              answers.push({
                ms: performance.now() - presser.pressedAt,
                text: bytes.toString('latin1', from, to),
              })
              look()
            },
            error => failed(error ?? new Error('a connection has ended')),
          )
          pressers[index] = presser
        }),
    ),
  )
}

/**
 * All press what is theirs; resolves to how long each waited, in ms, and to the last entry that was acknowledged.
 * @throws Error when one is refused
 */
const press = async (commands: object[]): Promise<{ waits: number[]; seq: number }> => {
  answers = []
  const all = new Promise<void>(done => {
    look = () => answers.length === commands.length && done()
  })
  const frames = commands.map(command => frameFrom(`420${JSON.stringify(['command', command])}`))
  for (const [index, frame] of frames.entries()) {
    const presser = pressers[index]
    if (!presser) throw new Error('there are more presses than people')
    presser.pressedAt = performance.now()
    presser.socket.write(frame)
  }
  await all
  const refused = answers.find(({ text }) => !text.includes('"ok":true'))
  if (refused) throw new Error(refused.text)
  const seqs = answers.map(({ text }) => Number(/"seq":(\d+)/.exec(text)?.[1]))
  return { waits: answers.map(({ ms }) => ms), seq: Math.max(...seqs) }
}

const handlers = { join, press }
export type Pressers = typeof handlers

answerQuestions(handlers)
