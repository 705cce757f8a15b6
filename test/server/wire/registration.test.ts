import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personIdIn } from '../../../shared/badge.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import { type ListedPerson, type Person, personExportSchema } from '../../../shared/people.ts'
import type { AuditPage } from '../../../shared/protocol.ts'
import { asks, next, opens, yields } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue, type Person as Visitor } from '../../support/wire.ts'

let server: Server
let venue: Venue
let others: Record<string, Visitor>
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  others = {
    chair: await venue.person({ role: 'chair' }),
    moderator: await venue.person({ role: 'moderator', session: 'first' }),
    interpreter: await venue.person({ role: 'interpreter', name: 'Français' }),
    screen: await venue.person({ role: 'screen' }),
  }
})
afterAll(() => server.dispose())

const at = (rest = '') => `/api/meetings/${venue.meeting}/people${rest}`
const json = async <Value>(answer: Promise<Response>) => (await (await answer).json()) as Value
const statusOf = async (answer: Promise<Response>) => (await answer).status
const refusal = async (answer: Promise<Response>) => {
  const { status, code } = await json<{ status: number; code: string }>(answer)
  return `${status} ${code}`
}
const office = () => venue.secretariat
const people = () => json<ListedPerson[]>(office().rest('GET', at()))
const named = async (name: string): Promise<ListedPerson> => {
  const found = (await people()).find(person => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
const adds = (delegation: string, name: string, more = {}) =>
  json<Person>(office().rest('POST', at(), { delegation, name, ...more }))
const imports = (text: string) => office().rest('POST', at('/import'), text, { 'content-type': 'text/csv' })
const record = () =>
  json<RecordJson & { chain: unknown }>(office().rest('GET', `/api/meetings/${venue.meeting}/record.json`))

describe('Whose names these are to see', () => {
  test('a delegation sends its own and sees them, and nobody else’s; it accredits nobody', async () => {
    const peru = await venue.person({ role: 'delegate', delegation: 'PER' })
    const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const sent = await json<Person>(
      peru.rest('POST', at(), { delegation: 'PER', name: ' Ana Pérez ', function: 'Head of delegation' }),
    )
    expect(sent).toMatchObject({ delegation: 'PER', name: 'Ana Pérez', status: 'sent' })
    expect((await json<Person[]>(peru.rest('GET', at()))).map(({ name }) => name)).toEqual(['Ana Pérez'])
    expect(await json(brazil.rest('GET', at()))).toEqual([])
    const asChosen = { delegation: 'PER', name: 'Luis Rojas' }
    expect(await refusal(brazil.rest('POST', at(), asChosen))).toBe('403 not-allowed')
    expect(await refusal(peru.rest('POST', at(), { ...asChosen, status: 'accredited' }))).toBe(
      '403 not-allowed',
    )
    expect(await refusal(peru.rest('PATCH', at(`/${sent.id}`), { status: 'accredited' }))).toBe(
      '403 not-allowed',
    )
    expect(await refusal(brazil.rest('DELETE', at(`/${sent.id}`)))).toBe('403 not-allowed')
    expect(await refusal(peru.rest('GET', at(`/${sent.id}/export`)))).toBe('403 not-allowed')
  })

  test('a delegation takes back a name that it has sent, until the secretariat has decided on it', async () => {
    const bahamas = await venue.person({ role: 'delegate', delegation: 'BHS', inRoom: false })
    const sends = (name: string) => json<Person>(bahamas.rest('POST', at(), { delegation: 'BHS', name }))
    const [slip, other] = [await sends('Roy Cartwrigth'), await sends('Roy Cartwright')]
    expect(await statusOf(bahamas.rest('DELETE', at(`/${slip.id}`)))).toBe(204)
    expect((await json<Person[]>(bahamas.rest('GET', at()))).map(({ name }) => name)).toEqual([other.name])
    await office().rest('PATCH', at(`/${other.id}`), { status: 'accredited' })
    expect(await refusal(bahamas.rest('DELETE', at(`/${other.id}`)))).toBe('403 not-allowed')
    expect(await named(other.name)).toMatchObject({ status: 'accredited' })
  })

  test('a delegation sends a file of its own people, which need not name it and names no other', async () => {
    const barbados = await venue.person({ role: 'delegate', delegation: 'BRB', inRoom: false })
    const sends = (text: string) => json(barbados.rest('POST', at('/import'), text))
    expect(await sends('name,function\nJoy Clarke,Minister\n')).toEqual({ added: 1, same: 0 })
    expect(await sends('delegation;name\nBarbados;Joy Clarke\n;Lee Ward\n')).toEqual({ added: 1, same: 1 })
    expect(await sends('delegation,name\nBRB,Ann Cox\nPER,Luis Rojas\n')).toMatchObject({
      code: 'lines-refused',
      lines: [{ line: 3, why: 'not-yours' }],
    })
    const own = await json<Person[]>(barbados.rest('GET', at()))
    expect(own.map(({ name, status }) => `${name} ${status}`)).toEqual(['Joy Clarke sent', 'Lee Ward sent'])
    expect((await people()).filter(({ name }) => name === 'Luis Rojas' || name === 'Ann Cox')).toEqual([])
  })

  test('a file as a spreadsheet of Windows saves it: the names keep their letters', async () => {
    const bytes = Buffer.from('País;Nome completo;Cargo\nBrasil;João Simões;Conselheiro\n', 'latin1')
    const file = new Blob([bytes], { type: 'text/csv' })
    expect(await json(office().rest('POST', at('/import'), file))).toEqual({ added: 1, same: 0 })
    expect(await named('João Simões')).toMatchObject({ delegation: 'BRA', function: 'Conselheiro' })
  })

  test.each(['chair', 'moderator', 'interpreter', 'screen', 'follower'])('the %s sees none', async role => {
    const visitor = others[role] ?? venue.follower
    const expected = role === 'follower' ? '401 sign-in-first' : '403 not-allowed'
    const { id } = await named('Ana Pérez')
    for (const [method, path, body] of [
      ['GET', ''],
      ['POST', '', { delegation: 'PER', name: 'Somebody' }],
      ['POST', '/import', 'delegation,name\nPER,Somebody'],
      ['PATCH', `/${id}`, { status: 'declined' }],
      ['DELETE', `/${id}`],
      ['GET', `/${id}/export`],
    ] as const)
      expect(await refusal(visitor.rest(method, at(path), body))).toBe(expected)
    expect(await named('Ana Pérez')).toMatchObject({ status: 'sent' })
  })

  test('a delegate checks in accredited representatives of the own delegation, by their ids, and nobody else', async () => {
    const { id } = await adds('URY', 'Inés Varela', { status: 'accredited' })
    const { id: waiting } = await adds('URY', 'Hugo Paz')
    const { id: other } = await adds('PRY', 'Julia Rolón', { status: 'accredited' })
    const uruguay = await venue.delegate('URY')
    const checksIn = async (representative: string) => {
      const ack = await uruguay.sends({ type: 'attendance.check-in', delegation: 'URY', representative })
      return ack.ok || ack.error.code
    }
    for (const nobody of ['Not Accredited Person', 'Inés Varela', waiting, other])
      expect(await checksIn(nobody)).toBe('not-accredited')
    expect(await checksIn(id)).toBe(true)
    await venue.secretariat.rest('PATCH', at(`/${id}`), { status: 'declined' })
    const again = { type: 'attendance.check-out', delegation: 'URY', representative: id } as const
    expect(await uruguay.sends(again)).toMatchObject({ ok: true })
    expect(await checksIn(id)).toBe('not-accredited')
  })

  test('the names are in no view, whatever audience it is for', async () => {
    const { id } = await adds('CHL', 'Rosa Díaz', { status: 'accredited' })
    const watched = [
      await venue.follower.joins(venue.meeting),
      await venue.delegate('CHL'),
      await venue.delegate('BRA'),
      await venue.chair(),
    ]
    await office().posts(venue.meeting, {
      type: 'attendance.check-in',
      delegation: 'CHL',
      representative: id,
    })
    for (const person of watched) {
      await person.until(view => 'CHL' in view.attendance.present)
      expect(JSON.stringify([person.hello, person.messages])).not.toContain('Rosa')
    }
    const ids = watched.map(({ view }) => view.attendance.present.CHL)
    expect(ids).toEqual([[], [], [], [id]])
  })
})

describe('What is held', () => {
  test('of a person: delegation, name, function, status, since when; and nothing else', async () => {
    const person = await adds('BRA', 'Ana Lima', { function: 'Adviser' })
    const fields = ['createdAt', 'delegation', 'function', 'id', 'name', 'status']
    expect(Object.keys(person).toSorted()).toEqual(fields)
    const file = new Database(join(server.folder, 'house.db'), { readonly: true })
    const kept = file.prepare("SELECT body FROM kept WHERE kind = 'person'").all() as { body: string }[]
    file.close()
    expect(kept.length).toBeGreaterThan(0)
    for (const { body } of kept)
      expect(Object.keys(JSON.parse(body)).toSorted()).toEqual([...fields, 'meeting'].toSorted())
  })

  test.each(['email', 'phone', 'passport', 'sex', 'birth', 'photo', 'notes'])(
    'no %s is taken in',
    async field => {
      const given = { delegation: 'BRA', name: `With ${field}`, [field]: 'x' }
      expect(await refusal(office().rest('POST', at(), given))).toBe('400 malformed')
      const { id } = await named('Ana Lima')
      expect(await refusal(office().rest('PATCH', at(`/${id}`), { [field]: 'x' }))).toBe('400 malformed')
      expect(await refusal(imports(`delegation,name,${field}\nBRA,Somebody,x`))).toBe('422 lines-refused')
    },
  )

  test('in bounds: of names, of functions, of people in a delegation', async () => {
    expect(await refusal(office().rest('POST', at(), { delegation: 'BRA', name: 'x'.repeat(121) }))).toBe(
      '400 malformed',
    )
    expect(
      await refusal(
        office().rest('POST', at(), { delegation: 'BRA', name: 'Long', function: 'x'.repeat(81) }),
      ),
    ).toBe('400 malformed')
    expect(await refusal(office().rest('POST', at(), { delegation: 'ATL', name: 'Nobody' }))).toBe(
      '422 unknown-delegation',
    )
    const many = Array.from({ length: 61 }, (_, index) => `GUY,Person ${index}`).join('\n')
    const answer = await json<{ code: string; lines: unknown }>(imports(`delegation,name\n${many}`))
    expect(answer).toMatchObject({ code: 'lines-refused', lines: [{ line: 62, why: 'too-many' }] })
    expect((await people()).filter(({ delegation }) => delegation === 'GUY')).toEqual([])
  })

  test('of letters that stand where they were written, in one line', async () => {
    for (const name of ['\u202eamiL anA', 'Ana\nLima', 'Ana\u0000', '\u200b', '12', 'A\ud800'])
      expect(await refusal(office().rest('POST', at(), { delegation: 'BRA', name }))).toBe('400 malformed')
    const odd = { delegation: 'BRA', name: 'Odd', function: 'Head\nof all' }
    expect(await refusal(office().rest('POST', at(), odd))).toBe('400 malformed')
    expect(await json(imports('delegation,name,function\nBRA,"A\nB",\nBRA,Odd,\u202eA\n'))).toMatchObject({
      lines: [{ why: 'name' }, { why: 'function' }],
    })
    expect((await people()).filter(({ name }) => name === 'Odd')).toEqual([])
  })

  test('each once: the same name in a delegation, with or without its accents, is the same person', async () => {
    expect(await refusal(office().rest('POST', at(), { delegation: 'PER', name: 'ana  perez' }))).toBe(
      '409 already-there',
    )
  })

  test('a badge’s code is letters that every keyboard has at the same place', async () => {
    const { id } = await named('Ana Lima')
    expect(personIdIn(id)).toBe(id)
    expect(personIdIn(` ${id.toLowerCase()}\n`)).toBe(id)
    expect(personIdIn('Ana Lima')).toBeNull()
  })
})

describe('A file of names', () => {
  test('is taken in, the delegation by its code or by its name in any language', async () => {
    const answer = imports(
      'Delegation;Name;Function\r\nJAM;Joy Brown;Head of delegation\r\nÉquateur;Inés Mora;\r\n"haití";"Duval, Jean";Conseiller\r\nBrazil;ANA LIMA;\r\n',
    )
    expect(await json(answer)).toEqual({ added: 3, same: 1 })
    expect(await named('Inés Mora')).toMatchObject({ delegation: 'ECU', status: 'sent', function: '' })
    expect(await named('Duval, Jean')).toMatchObject({ delegation: 'HTI', function: 'Conseiller' })
  })

  test('that adds nobody is not in the audit', async () => {
    const seen = async () =>
      (await json<AuditPage>(office().rest('GET', `/api/meetings/${venue.meeting}/audit?outcome=done`))).done
    await imports('delegation,name\nJAM,Una Reid\n')
    const before = await seen()
    expect(await json(imports('delegation,name\nJAM,Una Reid\n'))).toEqual({ added: 0, same: 1 })
    expect(await seen()).toBe(before)
  })

  test('has its columns in any of the four languages, in any order', async () => {
    const answer = imports('NOMBRE,Función,Delegación\nPaz Ríos,Asesora,México\n')
    expect(await json(answer)).toEqual({ added: 1, same: 0 })
    expect(await named('Paz Ríos')).toMatchObject({ delegation: 'MEX', function: 'Asesora' })
  })

  test('is refused whole, and each line that cannot be read is named', async () => {
    const before = await people()
    const answer = await imports(
      `delegation,name,function\nJAM,Good Name,\nAtlantis,Lost Name,\nJAM,,\nJAM,good name,\nJAM,Other,${'x'.repeat(81)}\n`,
    )
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await answer.json()).toMatchObject({
      code: 'lines-refused',
      lines: [
        { line: 3, why: 'delegation' },
        { line: 4, why: 'name' },
        { line: 5, why: 'twice' },
        { line: 6, why: 'function' },
      ],
    })
    expect(await people()).toEqual(before)
  })

  test('without the columns, or which is no CSV, is refused', async () => {
    expect(await json(imports('who,what\nJAM,Somebody'))).toMatchObject({
      lines: [{ line: 1, why: 'no-header' }],
    })
    expect(await json(imports('delegation,name\n"JAM,Somebody'))).toMatchObject({
      lines: [{ line: 1, why: 'unreadable' }],
    })
  })
})

describe('A person may ask', () => {
  let person: Person
  beforeAll(async () => {
    person = await adds('URY', 'Elena Sosa', { function: 'Representative', status: 'accredited' })
    const does = async (is: 'in' | 'out') =>
      expect(
        await statusOf(
          office().posts(venue.meeting, {
            type: `attendance.check-${is}`,
            delegation: 'URY',
            representative: person.id,
          }),
        ),
      ).toBe(200)
    await does('in')
    await does('out')
    await does('in')
    const chair = await venue.chair()
    const uruguay = await venue.delegate('URY')
    for (const command of [opens('first'), { type: 'item.open', item: 'first:dialogue' }] as const)
      expect(await chair.sends(command)).toMatchObject({ ok: true })
    expect(await uruguay.sends({ ...asks, representative: 'ELENA SOSA' } as typeof asks)).toMatchObject({
      ok: true,
    })
    expect(await chair.sends(next)).toMatchObject({ ok: true })
    expect(await uruguay.sends(yields)).toMatchObject({ ok: true })
  })

  test('what is held: the row, the check-ins with their times, the turns under that name', async () => {
    const held = personExportSchema.parse(await json(office().rest('GET', at(`/${person.id}/export`))))
    expect(held.person).toEqual(person)
    expect(held.attendance.map(({ is }) => is)).toEqual(['in', 'out', 'in'])
    expect(held.turns).toMatchObject([{ representative: 'ELENA SOSA' }])
    expect((await named('Elena Sosa')).checkedInAt).toBe(held.attendance[2]?.at)
  })

  test('to be erased: no file has the name any more, and the record stands to the last hash', async () => {
    const name = 'Elena Sosa'
    const files = () => readdirSync(server.folder).map(file => readFileSync(join(server.folder, file)))
    expect(files().some(bytes => bytes.includes(name))).toBe(true)
    const before = await record()
    const hereBefore = (await (await venue.chair()).view).attendance.present.URY
    expect(await statusOf(office().rest('DELETE', at(`/${person.id}`)))).toBe(204)

    expect(files().some(bytes => bytes.includes(name))).toBe(false)
    expect(await statusOf(office().rest('GET', at(`/${person.id}/export`)))).toBe(404)
    expect(await statusOf(office().rest('DELETE', at(`/${person.id}`)))).toBe(404)
    expect((await people()).map(({ id }) => id)).not.toContain(person.id)
    const after = await record()
    expect(after.chain).toBeDefined()
    expect(after).toEqual(before)
    expect(JSON.stringify(after.entries)).not.toContain(name)
    expect((await venue.chair()).view.attendance.present.URY).toEqual(hereBefore)
    const verified = office().rest('POST', '/api/record/verify', after)
    expect(await json(verified)).toMatchObject({ ok: true, here: 'same' })
  })
})

test('names and who is accredited outlast a power cut', async () => {
  const { id } = await named('Joy Brown')
  expect(await statusOf(office().rest('PATCH', at(`/${id}`), { status: 'accredited' }))).toBe(200)
  const before = await people()
  await server.kill()
  server = await server.again()
  const again = await openVenue(server.origin)
  const after = await json<ListedPerson[]>(
    again.secretariat.rest('GET', `/api/meetings/${venue.meeting}/people`),
  )
  expect(after).toEqual(before)
  expect(after.find(person => person.id === id)).toMatchObject({ status: 'accredited' })
})
