import { expect, test } from 'vitest'
import { openAccessDesk } from '../../server/access/access.ts'
import { openAccessStore } from '../../server/access/store.ts'
import { shelvesInMemory } from '../support/shelves.ts'

/** What happens to an access while its code is being looked at. */

const store = openAccessStore(await shelvesInMemory())
let made = 0
const desk = openAccessDesk({
  store,
  now: () => 1_000,
  random: below => made++ % below,
  newToken: () => `token${made++}`,
  isAdjourned: () => false,
})
const from = { address: '127.0.0.1', agent: undefined }
const signsIn = (code: string) => desk.signIn(code, from, null, false)

test('what the secretariat changes of a screen while somebody signs in with it stays changed', async () => {
  const { id, code } = await desk.issue('m1', { role: 'screen', name: 'Front' })
  const signingIn = signsIn(code)
  await desk.change(id, { meeting: 'm1', name: 'Webcast', hidesRoomCode: true })
  const signedIn = await signingIn
  expect(store.byId(id)).toMatchObject({ name: 'Webcast', hidesRoomCode: true })
  expect(signedIn?.access).toMatchObject({ name: 'Webcast', hidesRoomCode: true })
  expect(desk.list('m1').map(({ signedInAt }) => signedInAt)).toEqual([1_000])
})

test('so it does when it is changed as the sign-in is being kept', async () => {
  const { id, code } = await desk.issue('m2', { role: 'screen', name: 'Front' })
  const signedIn = await signsIn(code)
  const signingIn = desk.signIn(code, from, signedIn?.token ?? null, false)
  const changing = desk.change(id, { meeting: 'm2', name: 'Webcast', hidesRoomCode: true })
  await Promise.all([signingIn, changing])
  expect(store.byId(id)).toMatchObject({ name: 'Webcast', hidesRoomCode: true })
})

test('a code that is revoked while it is looked at opens nothing', async () => {
  const { id, code } = await desk.issue('m3', { role: 'chair' })
  const signingIn = signsIn(code)
  await desk.revoke('m3', id)
  expect(await signingIn).toBeNull()
})

test('a tablet that is connected is not put out by others that sign in with the same code', async () => {
  const { code } = await desk.issue('m4', { role: 'delegate', delegation: 'BRA' })
  const deviceOf = async () => (await signsIn(code))?.access.device ?? ''
  const [inUse, left] = [await deviceOf(), await deviceOf()]
  desk.came(inUse)
  desk.came(left)
  desk.left(left)
  for (let tablet = 0; tablet < 100; tablet++) await deviceOf()
  expect([desk.held(inUse)?.device, desk.held(left)]).toEqual([inUse, null])
})
