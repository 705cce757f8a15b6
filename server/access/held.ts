import { instant } from '../../shared/meeting/clock.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Access, Device, You } from '../../shared/protocol.ts'
import type { Agent } from './agent.ts'
import type { StoredAccess } from './store.ts'

/** An access as a device holds it: `inRoom` says whether that device is in the room now. */
export type HeldAccess = StoredAccess & { device: string; agent: Agent }

const screenTraits = ({ role, hidesRoomCode }: StoredAccess): { showsRoomCode?: boolean } =>
  role === 'screen' ? { showsRoomCode: hidesRoomCode !== true } : {}

/** As the secretariat sees it; never the code. */
export const shown = (access: StoredAccess, signedInAt: number | null, devices: Device[]): Access => ({
  id: access.id,
  meeting: access.meeting ?? '',
  role: access.role,
  inRoom: access.inRoom,
  ...(access.delegation === null ? {} : { delegation: access.delegation }),
  ...(access.session === null ? {} : { session: access.session }),
  ...(access.name === null ? {} : { name: access.name }),
  createdAt: instant(access.createdAt),
  signedInAt: signedInAt === null ? null : instant(signedInAt),
  ...screenTraits(access),
  devices,
})

/** How an access acts in its meeting; nobody signed in is a follower. */
export const actorOf = (access: StoredAccess | null): Actor => {
  if (access === null) return { role: 'follower' }
  const { id, role, session, delegation, name, inRoom } = access
  switch (role) {
    case 'interpreter':
      return { role, access: id, booth: name ?? '' }
    case 'moderator':
      return { role, access: id, session: session ?? '' }
    case 'delegate':
      return { role, access: id, delegation: delegation ?? '', inRoom }
    default:
      return { role, access: id }
  }
}

/** What a person is told about the own access. */
export const youOf = (access: StoredAccess | null): You => {
  if (access === null) return { role: 'follower' }
  const { id, meeting, role, delegation, session, name, inRoom } = access
  return {
    role,
    access: id,
    ...(meeting === null ? {} : { meeting }),
    ...(delegation === null ? {} : { delegation }),
    ...(session === null ? {} : { session }),
    ...(name === null ? {} : { name }),
    ...(role === 'delegate' ? { inRoom } : {}),
    ...screenTraits(access),
  }
}
