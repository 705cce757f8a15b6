import { zip } from '../../support/zip.ts'

/** A paragraph's place in a list: the list's number and the level in it. */
type InList = { list: number; level?: number }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const run = (text: string): string =>
  text
    .split('\t')
    .map(part => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`)
    .join('<w:r><w:tab/></w:r>')

/** A paragraph; `[^1]` in its text refers to the first footnote. */
export function paragraph(text: string, inList?: InList, style?: string): string {
  const list =
    inList && `<w:numPr><w:ilvl w:val="${inList.level ?? 0}"/><w:numId w:val="${inList.list}"/></w:numPr>`
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ?? ''}</w:pPr>`
  const runs = text
    .split(/\[\^(\d)\]/)
    .map((part, at) => (at % 2 ? `<w:r><w:footnoteReference w:id="${part}"/></w:r>` : run(part)))
  return `<w:p>${properties}${runs.join('')}</w:p>`
}

/** A table of cells, each of them paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map(cell => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')
  return `<w:tbl>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** Lists 1 and 2: one count of numbers with Roman sub-items; 3 and 4: letters, the latter from the start; 5: bullets. */
const numbering = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%2.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

const styles =
  '<w:styles><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'

export const docxParts = (body: string, footnotes: readonly string[] = []): Record<string, string> => ({
  'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
  'word/numbering.xml': numbering,
  'word/styles.xml': styles,
  'word/footnotes.xml': `<w:footnotes><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>${footnotes
    .map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(text)}</w:footnote>`)
    .join('')}</w:footnotes>`,
})

/** A .docx as small as one can be. */
export const docx = (body: string, footnotes: readonly string[] = []): Buffer =>
  zip(docxParts(body, footnotes))
