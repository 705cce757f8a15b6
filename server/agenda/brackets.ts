import type { Findings } from './finding.ts'

const partner: Record<string, string> = { ')': '(', ']': '[' }
/** “a)”, “12)” and “iv)” count something; they close nothing. */
const counts = /(?:^|[\s(;,:|])(?:\d{1,3}|[a-z]|[ivxl]{2,5})$/i
/** A bracket may close this many lines further on, within its paragraph. */
const patience = 3
const mostOpen = 100

type Open = { sign: string; line: number }

/**
 * Follows the brackets over the lines of a text. A bracket that closes nothing is taken out of its line, one
 * that is never closed stays; both are found.
 */
export class Brackets {
  private readonly findings: Findings
  private open: Open[] = []

  constructor(findings: Findings) {
    this.findings = findings
  }

  /** The line without the brackets that close nothing. */
  line(text: string, line: number): string {
    this.giveUp(text === '' ? Number.POSITIVE_INFINITY : line - patience)
    if (!/[()[\]]/.test(text)) return text
    let kept = ''
    for (let at = 0; at < text.length; at++) if (!this.isStray(text, at, line)) kept += text.charAt(at)
    return kept.trimEnd()
  }

  /** Says of the brackets that were opened before the line that they do not close. */
  giveUp(before = Number.POSITIVE_INFINITY) {
    for (const open of this.open) if (open.line < before) this.unclosed(open)
    this.open = this.open.filter(open => open.line >= before)
  }

  private isStray(text: string, at: number, line: number): boolean {
    const sign = text.charAt(at)
    if (sign === '(' || sign === '[') this.opens({ sign, line })
    const opener = partner[sign]
    if (!opener) return false
    const match = this.open.findLastIndex(open => open.sign === opener)
    const isCount = counts.test(text.slice(Math.max(0, at - 7), at))
    if (match >= 0 && !(isCount && this.open[match]?.line !== line)) {
      for (const open of this.open.splice(match).slice(1)) this.unclosed(open)
      return false
    }
    if (isCount) return false
    this.findings.add(
      line,
      'unbalanced-bracket',
      'A bracket closes that was not open; it was taken out.',
      sign,
    )
    return true
  }

  private opens(open: Open) {
    this.open.push(open)
    const oldest = this.open.length > mostOpen ? this.open.shift() : undefined
    if (oldest) this.unclosed(oldest)
  }

  private unclosed(open: Open) {
    this.findings.add(open.line, 'unbalanced-bracket', 'A bracket opens and does not close.', open.sign)
  }
}
