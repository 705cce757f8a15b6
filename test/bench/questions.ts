/** What a process of the bench answers, by name; each takes one thing or nothing. */
export type Handlers = Record<string, (...question: never[]) => unknown>

type Asked = { id: number; name: string; question: never[] }

/** Answers what the bench asks over the channel to its parent; an error is an answer too. */
export const answerQuestions = (handlers: Handlers): void => {
  process.on('message', async ({ id, name, question }: Asked) => {
    const handler = handlers[name]
    if (!handler) return
    try {
      process.send?.({ id, answer: (await handler(...question)) ?? null })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}
