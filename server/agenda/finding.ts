import type { AgendaWarningCode } from '../../shared/meeting/agenda.ts'

/** A warning before it is known which session it is about. `line` counts from 1. */
export type Finding = { line: number; code: AgendaWarningCode; message: string; text?: string }

/** Nobody reads more warnings than this; the text that they are about is kept all the same. */
const most = 1000
const longestQuote = 200

/** What the steps of the reading find, in the order in which they find it. */
export class Findings {
  readonly all: Finding[] = []

  add(line: number, code: AgendaWarningCode, message: string, text = '') {
    if (this.all.length >= most) return
    this.all.push({ line, code, message, ...(text === '' ? {} : { text: text.slice(0, longestQuote) }) })
  }
}
