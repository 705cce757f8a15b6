import type { NewAccess, View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { sessionsOf } from '../shell/standing.ts'

/** Whom an access lets in, as rows and slips name it; `detail` tells it from others of its kind. */
export type AccessLabel = { name: string; detail: string | null; flag?: string | undefined }

export const labelOf = (
  { role, delegation: code, session: id, name }: NewAccess,
  view: Pick<View, 'agenda' | 'delegations'>,
  say: Say,
): AccessLabel => {
  switch (role) {
    case 'delegate': {
      const delegation = view.delegations.find(other => other.code === code)
      return delegation
        ? { name: delegation.names[delegation.language], detail: null, flag: delegation.flag }
        : { name: code ?? '', detail: null }
    }
    case 'moderator': {
      const session = sessionsOf(view).find(other => other.id === id)
      return { name: name ?? say('secretariat.role.moderator'), detail: session?.title ?? null }
    }
    case 'interpreter':
      return { name: say('secretariat.booth', { language: name ?? '' }), detail: null }
    default:
      return name === undefined
        ? { name: say(`secretariat.role.${role}`), detail: null }
        : { name, detail: say(`secretariat.role.${role}`) }
  }
}
