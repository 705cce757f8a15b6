import { anyOf, fold, phraseOf } from './fold.ts'
import { type Label, labelOf } from './vocabulary/labels.ts'
import { toBeNamed } from './vocabulary/people.ts'

/** `text` is what follows the label; `sign` the sign between them, empty when the label is the whole line. */
export type FoundLabel = { label: Label; number?: number; text: string; sign: string }

const longestLabel = 48
/** “Moderador(a)”, “Oradores/as”, “Modérateur·rice”. */
const endings =
  /\((?:a|as|es|e|s|e\/s|trice|rice|euse|ora|oras)\)|[/\u00b7.-](?:a|as|e|es|trice|rice|euse|ora|oras|modera[a-z]+|orad[a-z]+)(?![a-z])/g
const unnamed = new RegExp(`\\s?\\(${anyOf(toBeNamed)}\\)`)
const count = /\s?(?:n[o\u00ba\u00b0.]\.?\s?)?(\d{1,2}|[ivx]{1,4})$/
const signs = [':', ' - ', '\t', '- ', ' -'] as const

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function numberOf(written: string): number {
  const roman = romans.indexOf(written)
  return roman < 0 ? Number.parseInt(written, 10) : roman + 1
}

function labelled(head: string): { label: Label; number?: number } | undefined {
  const bare = fold(head).replace(endings, '').replace(unnamed, '').trim()
  const whole = labelOf.get(phraseOf(bare)) ?? labelOf.get(bare)
  if (whole) return { label: whole }
  const counted = count.exec(bare)
  const label = counted && labelOf.get(phraseOf(bare.slice(0, counted.index)))
  return label && counted[1] ? { label, number: numberOf(counted[1]) } : undefined
}

/**
 * The label with which a text begins, if it does: known words, perhaps a number, then a colon, a dash or a
 * tab, or nothing else in the line.
 */
export function labelAtStart(text: string): FoundLabel | undefined {
  const folded = fold(text.slice(0, longestLabel + 3))
  for (const sign of signs) {
    const at = folded.indexOf(sign)
    const found = at > 0 && at <= longestLabel ? labelled(text.slice(0, at)) : undefined
    if (found) return { ...found, text: text.slice(at + sign.length).trim(), sign: sign.trim() }
  }
  const alone = text.length <= longestLabel ? labelled(text) : undefined
  return alone && { ...alone, text: '', sign: '' }
}
