import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameplate } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { signIn } from '../support/wire.ts'
import { codeFor, comesIn, consoleBeside, decidesOn, makeDemo } from './scene.ts'

/**
 * The demo meeting as a presiding officer plays it in front of the podium: an election, a round of 34 reports with two
 * absentees, a plenary with a point of order and an appeal, replies after the list is closed.
 */

const people = browsing()
let server: Server
let meeting: string
let wire: Beside
let podium: Page
let screen: Page

beforeAll(async () => {
  server = await startServer()
  meeting = await makeDemo(server.origin)
  wire = await consoleBeside(people, server.origin, meeting)
  podium = await comesIn(people, server.origin, await codeFor(server.origin, meeting, { role: 'chair' }), {
    on: 'laptop',
  })
  screen = await people.page({ on: 'projector' })
  await screen.goto(`${server.origin}/m/${meeting}/screen`)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

const happens = async (...wanted: Parameters<Beside['sends']>[0][]): Promise<void> => {
  for (const command of wanted)
    expect({ command, ...(await wire.sends(command)) }).toMatchObject({ command, ok: true })
}
const plateOf = (code: string): string => {
  const found = wire.view.delegations.find(delegation => delegation.code === code)
  return found ? nameplate(found) : code
}
const sessionWith = (isIt: (session: (typeof sessions)[number]) => boolean): string => {
  const found = sessions.find(isIt)
  if (!found) throw new Error('the demo has such a session')
  return found.id
}
const panel = () => sessionWith(({ kind, speakers }) => kind === 'plenary' && speakers.length > 0)
let sessions: (typeof wire.view.agenda.days)[number]['sessions']
beforeAll(() => {
  sessions = wire.view.agenda.days.flatMap(day => day.sessions)
})
const presses = (name: string | RegExp) => podium.getByRole('button', { name }).click()
const counts = (side: string, votes: number) =>
  podium.getByRole('textbox', { name: side, exact: true }).fill(String(votes))
const opensPanel = async (name: RegExp): Promise<void> => {
  await podium.getByRole('button', { name: 'More', exact: true }).click()
  await presses(name)
}
const accepts = async (office: 'chair' | 'vice-chair'): Promise<void> => {
  await wire.until(({ officers }) => officers.presiding === office)
  await decidesOn(podium, 'Accept the chair')
  await wire.until(({ officers }) => (officers.handOver?.acceptedAt ?? null) !== null)
}
const delegateOf = async (delegation: string): Promise<Beside> => {
  const code = await codeFor(server.origin, meeting, { role: 'delegate', delegation })
  return beside(people, await (await signIn(server.origin, code)).joins(meeting))
}

describe('A day under the rules of the room', () => {
  test('a chair is elected by acclamation, a vice chair by a count; from then on they preside', async () => {
    const session = sessionWith(({ kind, items }) => kind === 'business' && items.length > 0)
    await happens({ type: 'session.open', session })
    await opensPanel(/^Officers/)
    await presses(/^Nominate/)
    await podium.getByRole('combobox', { name: 'Delegation' }).pressSequentially('per')
    await podium.keyboard.press('Enter')
    await podium.getByLabel(/Name of the candidate/).fill('Ana Ruiz')
    await presses('For: chair')
    await presses(/Ana Ruiz.* by acclamation/)
    await wire.until(({ officers }) => officers.chair?.name === 'Ana Ruiz' && officers.presiding === 'chair')
    await podium.getByText('Ana Ruiz presides').first().waitFor()

    await happens(
      { type: 'officer.nominate', office: 'vice-chair', delegation: 'CHL', name: 'Eva Soto' },
      { type: 'officer.nominate', office: 'vice-chair', delegation: 'JAM', name: 'Jo Reid' },
    )
    await counts('Eva Soto', 20)
    await counts('Jo Reid', 13)
    await presses(/Eva Soto is elected with 20/)
    await wire.until(({ officers }) => officers.viceChair?.delegation === 'CHL')
    await happens({ type: 'session.close', session })
  })

  test('34 member states report by precedence; two are absent, and the chair hands over to report', async () => {
    const hasSeven = ({ items }: (typeof sessions)[number]) => items.some(item => item.number === '7')
    const session = sessionWith(hasSeven)
    const item = sessions.find(hasSeven)?.items.find(({ number }) => number === '7')?.id ?? ''
    await happens({ type: 'session.open', session }, { type: 'item.open', item })
    await opensPanel(/^Round of reports/)
    await presses('Draw the precedence by lot')
    await presses('Draw the precedence by lot?')
    await wire.until(({ precedence }) => precedence !== null)
    await presses('By precedence')
    const { round } = await wire.until(view => view.round !== null)
    const codes = round?.entries.map(({ delegation }) => delegation) ?? []
    expect(codes).toHaveLength(34)
    expect(codes).toEqual(wire.view.precedence?.order)

    const absentees = codes.filter(code => code !== 'PER').slice(4, 6)
    for (let called = 0; called < 36; called++) {
      // Who presides is called in its place, once the chair is handed over.
      const due = wire.view.round?.entries.find(({ status }) => status === 'waiting')
      const next = due?.delegation ?? wire.view.round?.next
      if (!next) break
      if (absentees.includes(next)) {
        const entryIn = ({ round }: View) =>
          JSON.stringify(round?.entries.find(({ delegation }) => delegation === next))
        const before = entryIn(wire.view)
        await presses(/^Next is absent/)
        await wire.until(view => entryIn(view) !== before)
        continue
      }
      // Who presides does not speak for the own country: the vice chair takes the chair meanwhile.
      if (next === 'PER') {
        if (wire.view.floor) await decidesOn(podium, `End ${wire.view.floor.name}’s turn`)
        await decidesOn(podium, 'Hand over to the vice chair')
        await accepts('vice-chair')
      }
      if (wire.view.officers.presiding === 'vice-chair' && next !== 'PER') {
        await happens({ type: 'chair.hand-over', to: 'chair' })
        await accepts('chair')
      }
      await decidesOn(podium, `Give the floor to ${plateOf(next)}`)
      await wire.until(({ floor }) => floor?.delegation === next && floor.kind === 'report')
      if (called === 0) await screen.getByText(plateOf(next)).first().waitFor()
    }
    const { round: ended } = await wire.until(view => view.round?.next === null)
    expect(ended?.entries.filter(({ status }) => status === 'done')).toHaveLength(32)
    expect(
      ended?.entries.filter(({ calledTwice }) => calledTwice).map(({ delegation }) => delegation),
    ).toEqual(absentees)
    await happens({ type: 'session.close', session })
  })

  test('who presides is not given the floor', async () => {
    if (wire.view.officers.presiding !== 'chair') await happens({ type: 'chair.hand-over', to: 'chair' })
    const session = panel()
    await happens({ type: 'session.open', session })
    expect(await wire.sends({ type: 'floor.grant', delegation: 'PER' })).toMatchObject({
      error: { code: 'presiding-officer' },
    })
  })

  test('a point of order is ruled on, and the appeal put to the vote; not a millisecond is lost', async () => {
    const session = panel()
    await wire.until(view => view.session === session)
    const dialogue = `${session}:dialogue`
    const [mexico, canada, uruguay] = [
      await delegateOf('MEX'),
      await delegateOf('CAN'),
      await delegateOf('URY'),
    ]
    await happens(
      { type: 'item.open', item: dialogue },
      { type: 'floor.request', kind: 'intervention', delegation: 'BRA' },
      { type: 'floor.request', kind: 'intervention', delegation: 'HTI' },
    )
    await decidesOn(podium, 'Give the floor to Brasil')
    await wire.until(({ floor }) => floor?.delegation === 'BRA')
    expect(await mexico.sends({ type: 'floor.request', kind: 'point-of-order' })).toMatchObject({ ok: true })
    await decidesOn(podium, 'Hear México')
    const heard = await wire.until(({ floor }) => floor?.kind === 'point-of-order')
    const left = heard.floor?.interrupted?.clock
    expect(left?.status).toBe('paused')
    await screen.getByText('Point of order').first().waitFor()
    expect(await uruguay.sends({ type: 'floor.request', kind: 'point-of-order' })).toMatchObject({
      error: { code: 'order-in-progress' },
    })
    expect(await mexico.sends({ type: 'floor.yield' })).toMatchObject({ ok: true })
    await podium.locator('[data-armed=true]', { hasText: 'Overruled' }).click()
    const ruled = await wire.until(({ floor }) => floor?.delegation === 'BRA')
    expect(ruled.ruling).toMatchObject({ delegation: 'MEX', decision: 'overruled', mayAppeal: true })

    expect(await canada.sends({ type: 'order.appeal' })).toMatchObject({ ok: true })
    await podium.getByText('Appeal').first().waitFor()
    const appealed = await wire.until(({ floor }) => floor?.decision?.awaits === 'vote')
    await counts('For the appeal', 3)
    await counts('Against it', 5)
    await decidesOn(podium, 'The ruling stands')
    const back = await wire.until(({ floor }) => floor?.delegation === 'BRA')
    const kept = appealed.floor?.interrupted?.clock
    expect(back.ruling).toMatchObject({ decision: 'overruled', mayAppeal: false })
    if (back.floor?.clock.status !== 'running' || kept?.status !== 'paused') throw new Error('Brazil goes on')
    expect(back.floor.clock.deadline - back.at).toBeCloseTo(kept.remainingMs, 3)
  })

  test('the list is closed; a late press is refused with its reason, a reply is heard after the list', async () => {
    const uruguay = await delegateOf('URY')
    const panama = await delegateOf('PAN')
    await podium.keyboard.press('Escape')
    await podium.locator('.list > header').getByRole('button', { name: 'Close list' }).click()
    await presses('No objection: close now')
    await wire.until(({ list }) => list.status === 'closed')
    expect(await panama.sends({ type: 'floor.request', kind: 'intervention' })).toMatchObject({
      error: { code: 'list-closed' },
    })
    expect(await uruguay.sends({ type: 'floor.request', kind: 'right-of-reply' })).toMatchObject({ ok: true })
    await decidesOn(podium, 'Give the floor to Haïti')
    await decidesOn(podium, 'Give the floor to Uruguay')
    await wire.until(({ floor }) => floor?.kind === 'right-of-reply' && floor.reply === 1)
    await screen.getByText('Uruguay').first().waitFor()
    expect(await uruguay.sends({ type: 'floor.yield' })).toMatchObject({ ok: true })
  })

  test('the record has the election, the reports, the ruling and its vote', async () => {
    const house = await signIn(server.origin, secretariatCode)
    const csv = await (await house.rest('GET', `/api/meetings/${meeting}/record.csv`)).text()
    expect(csv.split('\n').filter(line => /(^|,)report(,|$)/.test(line))).toHaveLength(32)
    const record = await (await house.rest('GET', `/api/meetings/${meeting}/record.json`)).json()
    expect(record).toMatchObject({
      rulings: [{ decision: 'overruled' }],
      elections: [{ office: 'chair' }, { office: 'vice-chair' }],
    })
  })
})
