import type { You } from '../../shared/protocol.ts'
import { type Answer, callRest } from '../live/rest.ts'

export const signIn = (code: string): Promise<Answer<You>> =>
  callRest('POST', '/api/sign-in', { code: code.trim() })

const pages: Partial<Record<You['role'], string>> = {
  secretariat: 'secretariat',
  chair: 'podium',
  moderator: 'podium',
  delegate: 'delegate',
  interpreter: 'booth',
  screen: 'screen',
}

/** Where somebody works; the house's secretariat, who has no meeting of their own, chooses one. */
export const pageOf = ({ role, meeting, access }: You): string => {
  if (meeting === undefined) return '/meetings'
  const page = pages[role]
  const as = access === undefined ? '' : `?as=${encodeURIComponent(access)}`
  return `/m/${encodeURIComponent(meeting)}${page ? `/${page}` : ''}${as}`
}
