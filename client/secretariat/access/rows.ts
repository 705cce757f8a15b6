import type { Access, NewAccess, View } from '../../../shared/protocol.ts'
import { answers, type WantedAccess, wantedAccesses } from './wanted.ts'

/** A line of the page: an access that exists, or one that is still to be made. */
export type AccessRow =
  | { key: string; role: NewAccess['role']; wanted: WantedAccess; access: null }
  /** `isLeft`: nobody in the meeting answers to it any more. */
  | { key: string; role: NewAccess['role']; wanted: WantedAccess | null; access: Access; isLeft: boolean }

/** The order in which the page goes through them. */
export const groups: NewAccess['role'][] = ['chair', 'moderator', 'interpreter', 'delegate', 'secretariat']

/** Only these must answer to something in the meeting; anybody may have a second screen or secretary. */
const tied: readonly NewAccess['role'][] = ['delegate', 'moderator']

type Meeting = Pick<View, 'meeting' | 'agenda' | 'delegations'>

/** Every access that is wanted or exists, each once: those made stand where they were wanted. */
export const accessRows = (meeting: Meeting, accesses: readonly Access[]): AccessRow[] => {
  const placed = new Set<string>()
  const rows = wantedAccesses(meeting).flatMap((wanted): AccessRow[] => {
    const made = accesses.filter(access => answers(wanted, access))
    for (const { id } of made) placed.add(id)
    if (made.length === 0) return [{ key: wanted.key, role: wanted.role, wanted, access: null }]
    return made.map(access => ({ key: access.id, role: wanted.role, wanted, access, isLeft: false }))
  })
  const others = accesses
    .filter(({ id }) => !placed.has(id))
    .map(
      (access): AccessRow => ({
        key: access.id,
        role: access.role,
        wanted: null,
        access,
        isLeft: tied.includes(access.role),
      }),
    )
  const all = [...rows, ...others]
  return groups.flatMap(role => all.filter(row => row.role === role))
}
