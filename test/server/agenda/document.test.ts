import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentText, UnreadableDocument } from '../../../server/agenda/document.ts'
import { readAgenda } from '../../../server/agenda/read.ts'
import { zip } from '../../support/zip.ts'
import { docx, docxParts, paragraph, table } from './docx.ts'
import { outline } from './outline.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const body = [
  paragraph('Forum of Pilots', undefined, 'T'),
  paragraph('Tuesday, March 4, 2025'),
  paragraph('9:00 a.m. – 9:30 a.m.\tOPENING SESSION'),
  paragraph('Place: Lantern Room, East & West[^1]'),
  paragraph('Welcome', { list: 1 }),
  paragraph('Election of Officers', { list: 1 }),
  paragraph('Chair', { list: 1, level: 1 }),
  paragraph('Vice Chair', { list: 1, level: 1 }),
  paragraph('9:30 a.m. – 10:30 a.m.\tFIRST PLENARY SESSION'),
  paragraph('Reports [2 minutes per delegation]', { list: 2 }),
  paragraph('Discussion points:'),
  paragraph('Ladders', { list: 3 }),
  paragraph('Ropes', { list: 3 }),
  paragraph('10:30 a.m. – 12:00 p.m.\tSECOND PLENARY SESSION'),
  paragraph('Discussion points:'),
  paragraph('Lamps', { list: 4 }),
  paragraph('Speakers:'),
  paragraph('Speaker 1: Ana Ríos, Pilot', { list: 5 }),
  paragraph('', { list: 5 }),
  table([
    [paragraph('TIME'), paragraph('ACTIVITY'), paragraph('PLACE')],
    [
      paragraph('2:00 p.m. – 3:00 p.m.'),
      paragraph('Third plenary session') + paragraph('Moderator: Ada Brook, Warden') + paragraph('Dialogue'),
      paragraph('Room A') + paragraph('first floor'),
    ],
    [paragraph('Wednesday, March 5, 2025'), paragraph(''), paragraph('')],
    [paragraph('9:00 a.m. – 9:30 a.m.'), paragraph('Closing'), paragraph('')],
  ]),
].join('')

const text = `# Forum of Pilots
Tuesday, March 4, 2025
9:00 a.m. – 9:30 a.m.\tOPENING SESSION
Place: Lantern Room, East & West[^1]
1. Welcome
2. Election of Officers
  i. Chair
  ii. Vice Chair
9:30 a.m. – 10:30 a.m.\tFIRST PLENARY SESSION
3. Reports [2 minutes per delegation]
Discussion points:
a) Ladders
b) Ropes
10:30 a.m. – 12:00 p.m.\tSECOND PLENARY SESSION
Discussion points:
a) Lamps
Speakers:
• Speaker 1: Ana Ríos, Pilot
• ${''}
TIME | ACTIVITY | PLACE
2:00 p.m. – 3:00 p.m. | Third plenary session | Room A first floor
Moderator: Ada Brook, Warden
Dialogue
Wednesday, March 5, 2025
9:00 a.m. – 9:30 a.m. | Closing | ${''}

[^1]: Badges are worn.`

const expected = [
  '= Forum of Pilots',
  '# 2025-03-04',
  '09:00–09:30 ceremony Opening session',
  '  place: Lantern Room, East & West',
  '  item 1: Welcome',
  '  item 2: Election of Officers',
  '    item i: Chair',
  '    item ii: Vice Chair',
  '  note: Badges are worn.',
  '09:30–10:30 plenary First plenary session',
  '  item 3: Reports [120 s]',
  '  point: Ladders',
  '  point: Ropes',
  '10:30–12:00 plenary Second plenary session',
  '  point: Lamps',
  '  speaker 1: Ana Ríos (Pilot)',
  '14:00–15:00 plenary Third plenary session',
  '  place: Room A first floor',
  '  moderator: Ada Brook (Warden)',
  '  dialogue',
  '# 2025-03-05',
  '09:00–09:30 ceremony Closing',
  '! 19 empty-bullet s3',
]

/** The code of the refusal; a document that is read, or any other error, fails the test. */
async function refusal(body: Buffer, type: string): Promise<string> {
  const error = await documentText(body, type).then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  )
  if (error instanceof UnreadableDocument) return error.code
  throw error
}

describe('a .docx', () => {
  it('is text with the list numbers that a word processor shows, tables as rows and footnotes apart', async () => {
    expect(await documentText(docx(body, ['Badges are worn.']), docxType)).toBe(text)
  })

  it('is read as an agenda', async () => {
    const read = await documentText(docx(body, ['Badges are worn.']), docxType)
    expect(outline(readAgenda(read))).toEqual(expected)
  })

  it('is read from an archive that is not packed, with its text in a part of another name', async () => {
    const { 'word/document.xml': document = '', ...others } = docxParts(paragraph('One', { list: 1 }))
    const relation = '<Relationship Type="http://x/officeDocument" Target="/text/document2.xml"/>'
    const back = '<Relationship Type="http://x/numbering" Target="../word/numbering.xml"/>'
    const files = {
      '_rels/.rels': relation,
      'text/_rels/document2.xml.rels': back,
      'text/document2.xml': document,
      ...others,
    }
    expect(await documentText(zip(files, false), docxType)).toBe('1. One')
  })

  it('leaves out what was deleted, and reads a text box once', async () => {
    const box = `<mc:AlternateContent><mc:Choice>${paragraph('In the box')}</mc:Choice><mc:Fallback>${paragraph('In the box')}</mc:Fallback></mc:AlternateContent>`
    const deleted =
      '<w:p><w:del><w:r><w:delText>Never</w:delText><w:t>Never</w:t></w:r></w:del><w:r><w:t>Kept</w:t></w:r></w:p>'
    expect(
      await documentText(docx(`<w:p><w:r>${box}<w:t>Beside</w:t></w:r></w:p>${deleted}`), docxType),
    ).toBe('In the box\nBeside\nKept')
  })

  it('that unpacks to far more than it seems is refused as too large', async () => {
    const bomb = docx(`<w:p><w:r><w:t>${'a'.repeat(30_000_000)}</w:t></w:r></w:p>`)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, docxType)).toBe('too-large')
  })

  it('is refused before anything is unpacked, when what it says of itself is too much', async () => {
    const whole = docx(paragraph('One'))
    const directory = whole.indexOf('PK\x01\x02', 0, 'latin1')
    const said = Buffer.from(whole)
    said.writeUInt32LE(2_000_000_000, directory + 24)
    expect(await refusal(said, docxType)).toBe('too-large')
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/media/${at}`, '']))
    expect(await refusal(zip({ ...docxParts(paragraph('One')), ...parts }), docxType)).toBe('too-large')
  })

  it('that unpacks to more than it says is refused', async () => {
    const lying = docx(`<w:p><w:r><w:t>${'a'.repeat(3_000_000)}</w:t></w:r></w:p>`)
    const directory = lying.indexOf('PK\x01\x02', 0, 'latin1')
    lying.writeUInt32LE(500, directory + 24)
    expect(await refusal(lying, docxType)).toBe('too-large')
  })

  it('whose many small bombs together unpack to too much is refused', async () => {
    const bomb = Buffer.alloc(9_000_000, 'a')
    const media = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`word/media/${at}.bmp`, bomb]))
    expect(await refusal(zip({ ...docxParts(paragraph('One')), ...media }), docxType)).toBe('too-large')
  })

  it('that declares entities is unreadable, a billion laughs or a file of the server’s', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('')
    const text = (name: string) =>
      `<w:document><w:body><w:p><w:r><w:t>&${name};</w:t></w:r></w:p></w:body></w:document>`
    const documents = [
      `<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]>${text('l9')}`,
      `<!doctype w [<!ENTITY f SYSTEM "file:///etc/passwd">]>${text('f')}`,
      `<!DOCTYPE w SYSTEM "http://elsewhere.example/w.dtd">${text('f')}`,
    ]
    for (const document of documents)
      expect(await refusal(zip({ 'word/document.xml': document }), docxType)).toBe('unreadable-document')
  })

  it.each(['<w:p>', '<w:tbl><w:tr><w:tc>'])('that only opens %s is unreadable', async opened => {
    expect(
      await refusal(zip({ 'word/document.xml': `<w:document>${opened.repeat(100_000)}` }, false), docxType),
    ).toBe('unreadable-document')
  })

  it('that is no archive, a damaged one or another kind of archive is unreadable', async () => {
    const whole = docx(body)
    expect(await refusal(Buffer.from('not an archive'), docxType)).toBe('unreadable-document')
    expect(await refusal(whole.subarray(0, whole.length / 2), docxType)).toBe('unreadable-document')
    expect(await refusal(zip({ 'xl/workbook.xml': '<workbook/>' }), docxType)).toBe('unreadable-document')
    expect(await refusal(zip({ 'word/document.xml': '<html/>' }), docxType)).toBe('unreadable-document')
  })

  it('with any bytes changed is text or is refused, and never fails in another way', async () => {
    const whole = docx(body, ['Badges are worn.'])
    const stored = zip(docxParts(body, ['Badges are worn.']), false)
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, stored),
        fc.array(change, { minLength: 1, maxLength: 40 }),
        async (archive, changes) => {
          const changed = Buffer.from(archive)
          for (const { at, byte } of changes) changed[at % changed.length] = byte
          const answer = await documentText(changed, docxType).catch((reason: unknown) => reason)
          expect(typeof answer === 'string' || answer instanceof UnreadableDocument).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a text', () => {
  it('is read in UTF-8, UTF-16 and the encoding of old word processors', async () => {
    const bytes = {
      utf8: Buffer.from('\ufeffSesión', 'utf8'),
      utf16: Buffer.from('\ufeffSesión', 'utf16le'),
      old: Buffer.from('Sesi\xf3n', 'latin1'),
    }
    expect(await documentText(bytes.utf8, 'text/plain')).toBe('Sesión')
    expect(await documentText(bytes.utf16, 'text/markdown')).toBe('Sesión')
    expect(await documentText(bytes.old, 'text/plain; charset=utf-8')).toBe('Sesión')
    expect(await documentText(bytes.old, 'text/plain; charset="iso-8859-1"')).toBe('Sesión')
  })

  it('that is no text is unreadable, whatever it is called', async () => {
    expect(await refusal(Buffer.from([1, 0, 2, 0]), 'text/plain')).toBe('unreadable-document')
    expect(await refusal(docx(body), 'text/plain')).toBe('unreadable-document')
  })

  it('of more than ten megabytes is too large', async () => {
    expect(await refusal(Buffer.alloc(10_000_001, 'a'), 'text/plain')).toBe('too-large')
  })

  it('of a type that nobody reads is refused', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7'), 'application/pdf')).toBe('unsupported-type')
    expect(await refusal(Buffer.from('a'), '')).toBe('unsupported-type')
  })
})
