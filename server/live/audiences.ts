import { openGroups } from '../../shared/groups.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import type { Audience } from '../../shared/meeting/roles.ts'
import type { HeldAccess } from '../access/held.ts'
import type { Room } from '../meetings/room.ts'
import type { Message } from './message.ts'
import type { Wire } from './wires.ts'

/** Somebody who has been let in. `audience`: the one in which it is heard of as. */
export type Member = {
  readonly room: Room
  readonly wire: Wire
  access: HeldAccess | null
  audience: Audience
}

/** Who is told what: each is in one audience of one meeting. */
export type Audiences = {
  join(member: Member): void
  leave(member: Member): void
  /** How many are in that audience of a meeting. */
  count(meeting: string, audience: Audience): number
  tell(room: Room, audience: Audience, message: Message): void
  /** Where each moderator belongs may change with the meeting. Those who belong elsewhere now, and have moved. */
  sorted(room: Room): Member[]
}

export const audienceNow = (room: Room, access: HeldAccess | null): Audience =>
  audienceIn(room.position().meeting, access ?? { role: 'follower' })

export const openAudiences = (): Audiences => {
  const members = openGroups<Member>()
  const moderators = new Set<Member>()
  const nameOf = (meeting: string, audience: Audience): string => `${meeting}/${audience}`
  const join = (member: Member): void => {
    members.add(nameOf(member.room.id, member.audience), member)
    if (member.access?.role === 'moderator') moderators.add(member)
  }
  const leave = (member: Member): void => {
    members.remove(nameOf(member.room.id, member.audience), member)
    moderators.delete(member)
  }
  return {
    join,
    leave,
    count: (meeting, audience) => members.of(nameOf(meeting, audience)).size,
    tell: (room, audience, message) => {
      for (const { wire } of members.of(nameOf(room.id, audience))) wire.send(message)
    },
    sorted: room => {
      const strayed = [...moderators].filter(
        member => member.room === room && member.audience !== audienceNow(room, member.access),
      )
      for (const member of strayed) {
        leave(member)
        member.audience = audienceNow(room, member.access)
        join(member)
      }
      return strayed
    },
  }
}
