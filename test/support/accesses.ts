import type { StoredAccess } from '../../server/access/store.ts'

/** An access as it is kept. */
export const chairAccess: StoredAccess = {
  id: 'a1',
  meeting: 'm1',
  role: 'chair',
  delegation: null,
  session: null,
  name: null,
  inRoom: true,
  lookup: '',
  hash: '',
  createdAt: 0,
  signedInAt: null,
}
