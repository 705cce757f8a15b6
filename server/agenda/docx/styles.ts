import type { NumberReference } from './numbering.ts'
import { attribute, xmlParts } from './xml.ts'

/** What a paragraph's style says about it: the level of a heading (1–6), the list that numbers it. */
export type Style = { heading?: number; number?: NumberReference }

const headingName = /^(?:heading|t[i\u00ed]tulo|titre) (\d)$/i
const deepestHeading = 6

/** The paragraph styles of `word/styles.xml` by their ids. */
export function stylesOf(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style = {}
  let level = 0
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open') continue
    const value = attribute(part.attributes, 'val') ?? ''
    if (part.name === 'style') {
      style = {}
      level = 0
      styles.set(attribute(part.attributes, 'styleId') ?? '', style)
    } else if (part.name === 'name') {
      const heading = Number(headingName.exec(value)?.[1])
      if (value.toLowerCase() === 'title') style.heading = 1
      if (heading > 0) style.heading = Math.min(heading, deepestHeading)
    } else if (part.name === 'ilvl') level = Number(value)
    else if (part.name === 'numId') style.number = { list: value, level }
  }
  return styles
}
