import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { readSettings, UnusableSetting } from '../../../server/settings.ts'
import { startCutShort, startInVain, startServer } from '../../support/server.ts'
import { personAt, signIn } from '../../support/wire.ts'

const newer = (file: string): void => {
  const database = new Database(file)
  database.pragma('user_version = 99')
  database.close()
}

describe('A variable that cannot be used', () => {
  test.each([
    ['PORT', 'http'],
    ['SECRETARIAT_CODE', 'short'],
    ['DATA_DIR', '/dev/null/data'],
    ['HOST', 'no.such.host.invalid'],
    ['DATABASE_URL', 'postgres://palabra:secret@127.0.0.1:1/palabra'],
  ])('%s=%s: one line says which and why, and it ends with 1', async (name, value) => {
    const { code, lines, errors } = await startInVain({ [name]: value })
    expect(code).toBe(1)
    expect(lines).toEqual([])
    expect(errors).toEqual([expect.stringContaining(name)])
  })

  test.each([
    ['PORT', '-1'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DEMO', 'maybe'],
    ['PUBLIC_URL', 'palabra.example'],
    ['PUBLIC_URL', 'ftp://palabra.example'],
    ['DATABASE_URL', 'mysql://localhost/palabra'],
  ])('nor %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(UnusableSetting)
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} `))
  })

  test.each([
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'login.example' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example' }],
    ['OIDC_SECRETARIAT', { OIDC_CHAIRS: ' , ' }],
  ])('nor half of a sign-in by OpenID Connect: without %s', (name, change) => {
    const whole = {
      OIDC_ISSUER: 'https://login.example/house',
      OIDC_CLIENT_ID: 'palabra',
      OIDC_CLIENT_SECRET: 'a secret',
      OIDC_CHAIRS: 'Chair@house.example, 7c1f',
    }
    expect(() => readSettings({ ...whole, ...change })).toThrow(new RegExp(`^${name} `))
    expect(readSettings(whole).openId).toEqual({
      issuer: 'https://login.example/house',
      clientId: 'palabra',
      clientSecret: 'a secret',
      name: 'login.example',
      secretariat: [],
      chairs: ['chair@house.example', '7c1f'],
    })
    expect(readSettings({}).openId).toBeNull()
  })

  test('one that is empty is as one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: '', DATA_DIR: '', DEMO: '', PUBLIC_URL: '' })).toEqual(
      readSettings({}),
    )
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '0.0.0.0', DATA_DIR: './data' })
  })

  test.each<[string, RegExp, (file: string) => void]>([
    ['a newer Palabra has written', /record\.db is of format 99, .* a newer one has written it/, newer],
    [
      'is no database',
      /not as it was written \(file is not a database\)/,
      file => writeFileSync(file, 'x'.repeat(4096)),
    ],
  ])('a folder with a record that %s', async (_, why, prepare) => {
    const folder = mkdtempSync(join(tmpdir(), 'palabra-starting-'))
    prepare(join(folder, 'record.db'))
    const { code, errors } = await startInVain({ DATA_DIR: folder })
    expect([code, errors]).toEqual([1, [expect.stringMatching(/DATA_DIR cannot be used/)]])
    expect(errors[0]).toMatch(why)
    rmSync(folder, { recursive: true })
  })

  test('a port that another server has', async () => {
    const server = await startServer()
    const { code, errors } = await startInVain({ PORT: new URL(server.origin).port })
    expect([code, errors]).toEqual([1, [expect.stringContaining('PORT')]])
    await server.dispose()
  })
})

describe('A first start', () => {
  test('prints one line when it serves', async () => {
    const server = await startServer()
    expect(server.lines).toEqual([`Palabra is ready at ${server.origin}`])
    expect((await personAt(server.origin).rest('GET', '/readyz')).status).toBe(200)
    await server.dispose()
  })

  test('without a code for the secretariat it makes one, and prints its link once', async () => {
    const server = await startServer({ SECRETARIAT_CODE: '' })
    const links = server.lines.flatMap(line => /\/in#(\S+)/.exec(line)?.[1] ?? [])
    expect(links).toHaveLength(1)
    const secretariat = await signIn(server.origin, links[0] ?? '')
    expect(await (await secretariat.rest('GET', '/api/me')).json()).toMatchObject({ role: 'secretariat' })
    await server.stop()
    const again = await server.again()
    expect(again.lines.filter(line => line.includes('/in#'))).toEqual([])
    expect((await signIn(again.origin, links[0] ?? '')).cookie).not.toBe('')
    await again.dispose()
  })

  test('with another code for the secretariat the former one opens nothing', async () => {
    const server = await startServer({ SECRETARIAT_CODE: 'the first of the codes' })
    await server.stop()
    const again = await server.again({ SECRETARIAT_CODE: 'the second of the codes' })
    await expect(signIn(again.origin, 'the first of the codes')).rejects.toThrow(/401/)
    expect((await signIn(again.origin, 'the second of the codes')).cookie).not.toBe('')
    await again.dispose()
  })

  test('cut short as soon as the demo is there, the next one has the links to it', async () => {
    const server = await startCutShort(
      { DEMO: '' },
      '/api/meetings',
      answer => Array.isArray(answer) && answer.length === 1,
    )
    const guest = personAt(server.origin)
    expect(await (await guest.rest('GET', '/api/demo')).json()).toMatchObject({ links: expect.anything() })
    expect(await (await guest.rest('GET', '/api/meetings')).json()).toHaveLength(1)
    await server.dispose()
  })

  test('with the demo there is a meeting to try, and links for everybody in it', async () => {
    const server = await startServer({ DEMO: 'on' })
    const demo = (await (await personAt(server.origin).rest('GET', '/api/demo')).json()) as {
      meeting: string
      links: { role: string; link: string }[]
    }
    const printed = server.lines.join('\n')
    expect(new Set(demo.links.map(({ role }) => role))).toEqual(
      new Set(['secretariat', 'chair', 'moderator', 'interpreter', 'delegate', 'screen']),
    )
    for (const { link } of demo.links) expect(printed).toContain(link.split('#')[1])
    const code = demo.links.find(({ role }) => role === 'chair')?.link.split('#')[1] ?? ''
    const connection = await (await signIn(server.origin, code)).joins(demo.meeting)
    expect(connection.hello.view.agenda.days).toHaveLength(2)
    expect(await connection.sends({ type: 'screen.show', layout: 'agenda' })).toMatchObject({ ok: true })
    await server.dispose()
  })

  test('where people reach it is in the links, and a cookie for https keeps to that', async () => {
    const server = await startServer({ PUBLIC_URL: 'https://palabra.example/', SECRETARIAT_CODE: '' })
    expect(server.lines.at(-1)).toBe('Palabra is ready at https://palabra.example')
    expect(server.lines[0]).toContain('https://palabra.example/in#')
    await server.dispose()
  })
})
