import type { AgendaWarning, AgendaWarningCode } from '../../shared/meeting/agenda.ts'

/** Nobody reads more warnings than this; the text that they are about is kept all the same. */
const most = 1000
const longestQuote = 200

/** What the steps of the reading find, in the order in which they find it. */
export class Findings {
  readonly all: AgendaWarning[] = []

  /** Without a `session` it is about the one in whose lines it stands. */
  add(line: number, code: AgendaWarningCode, message: string, text = '', session?: string) {
    if (this.all.length >= most) return
    const quote = text === '' ? {} : { text: text.slice(0, longestQuote) }
    this.all.push({ line, code, message, ...quote, ...(session === undefined ? {} : { session }) })
  }
}
