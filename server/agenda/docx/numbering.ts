import { attribute, xmlParts } from './xml.ts'

/** How one level of a list counts: `text` is a pattern such as `%1.` or `(%2)`. */
type Level = { format: string; text: string; start: number }
type List = { abstract: string; starts: Map<number, number> }
/** The number that stands before a paragraph, and how far in. */
export type NumberReference = { list: string; level: number }
export type Numbering = { abstracts: Map<string, Map<number, Level>>; lists: Map<string, List> }

const deepest = 8

const empty = (): Level => ({ format: 'decimal', text: '%1.', start: 1 })

/** The lists of `word/numbering.xml`. */
export function numberingOf(xml: string): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() }
  let levels: Map<number, Level> | undefined
  let level = empty()
  let list: List | undefined
  let overridden = 0
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open') continue
    const value = attribute(part.attributes, 'val') ?? ''
    if (part.name === 'abstractNum') {
      levels = new Map()
      numbering.abstracts.set(attribute(part.attributes, 'abstractNumId') ?? '', levels)
    } else if (part.name === 'num') {
      levels = undefined
      list = { abstract: '', starts: new Map() }
      numbering.lists.set(attribute(part.attributes, 'numId') ?? '', list)
    } else if (part.name === 'lvl' && levels) {
      level = empty()
      levels.set(Number(attribute(part.attributes, 'ilvl')), level)
    } else if (part.name === 'start') level.start = Number(value) || 0
    else if (part.name === 'numFmt') level.format = value
    else if (part.name === 'lvlText') level.text = value
    else if (part.name === 'abstractNumId' && list) list.abstract = value
    else if (part.name === 'lvlOverride') overridden = Number(attribute(part.attributes, 'ilvl'))
    else if (part.name === 'startOverride') list?.starts.set(overridden, Number(value) || 0)
  }
  return numbering
}

const romanParts: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let [rest, written] = [count % 4000, '']
  for (const [value, sign] of romanParts) for (; rest >= value; rest -= value) written += sign
  return written
}

/** Word goes on after z with aa, bb, cc. */
const letters = (count: number): string =>
  count < 1 ? '' : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 9))

function counted(format: string, count: number): string {
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  return String(count)
}

/** Counts the paragraphs of a document's lists as a word processor does. */
export class ListCounter {
  private readonly numbering: Numbering
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  /** What stands before the next paragraph of the list: `7.`, `b)`, `•`; empty when it has no such list. */
  next({ list: id, level }: NumberReference): string {
    const list = this.numbering.lists.get(id)
    const levels = list && this.numbering.abstracts.get(list.abstract)
    const own = levels?.get(level)
    if (!list || !levels || !own || level > deepest) return ''
    if (own.format === 'none') return ''
    if (own.format === 'bullet') return '•'
    const counts = this.counted(id, list, levels, level)
    return own.text.replace(/%(\d)/g, (_, of: string) => {
      const at = Number(of) - 1
      return counted(levels.get(at)?.format ?? 'decimal', counts[at] ?? levels.get(at)?.start ?? 1)
    })
  }

  /** Lists of one kind go on counting where the other stopped, unless they say where they start. */
  private counted(id: string, list: List, levels: Map<number, Level>, level: number): number[] {
    const counts = this.counts.get(list.abstract) ?? []
    this.counts.set(list.abstract, counts)
    const key = `${id}/${level}`
    const restart = this.begun.has(key) ? undefined : list.starts.get(level)
    this.begun.add(key)
    const before = counts[level]
    counts[level] = restart ?? (before === undefined ? (levels.get(level)?.start ?? 1) : before + 1)
    counts.length = level + 1
    return counts
  }
}
