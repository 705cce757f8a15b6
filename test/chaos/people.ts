import { randomBytes } from 'node:crypto'
import type { PressAnswer } from '../../client/live/answer.ts'
import type { Live } from '../../client/live/connection.ts'
import type { OpenLine } from '../../client/live/line.ts'
import type { NewAccess } from '../../shared/protocol.ts'
import { tablet } from '../support/tablet.ts'
import type { Person, Venue } from '../support/wire.ts'
import type { Tally } from './tally.ts'

/** Somebody at a page, as far as it has to do with the server; all that is pressed there is counted. */
export type Somebody = {
  readonly who: string
  readonly person: Person
  readonly access: string
  readonly live: Live
  /** Presses, and waits for the answer. */
  press(act: (press: Live['press']) => Promise<PressAnswer>): Promise<PressAnswer>
}

/** Every command that goes out, and every answer that comes, is written down. */
const overheard =
  (tally: Tally, access: string) =>
  (open: OpenLine): OpenLine =>
  (handshake, events) => {
    const line = open(handshake, events)
    return {
      ...line,
      command: (command, answer) => {
        const press = tally.of(access, command.id)
        if (press) press.command = command
        line.command(command, ack => {
          if (press && ack.ok) press.ack ??= ack
          answer(ack)
        })
      },
    }
  }

const somebody = async (
  venue: Venue,
  who: string,
  wanted: NewAccess,
  tally: Tally,
  now: () => number,
): Promise<Somebody> => {
  const { access, ...person } = await venue.person(wanted)
  let last = ''
  const live = tablet(person, venue.meeting, {
    device: {
      uniqueId: () => {
        last = randomBytes(16).toString('hex')
        tally.pressed(access, last)
        return last
      },
    },
    line: overheard(tally, access),
  })
  return {
    who,
    person,
    access,
    live,
    press: async act => {
      const answered = act(live.press)
      const press = tally.of(access, last)
      const answer = await answered
      if (press) Object.assign(press, { told: answer, toldAt: now() })
      return answer
    },
  }
}

/** The chair, the secretariat, two screens, and so many delegations; each on a device of their own. */
export const comeTogether = async (
  venue: Venue,
  delegates: number,
  tally: Tally,
  now: () => number,
): Promise<Somebody[]> => {
  const answer = await venue.follower.rest('GET', '/api/delegations')
  const delegations = ((await answer.json()) as { code: string }[]).slice(0, delegates)
  const wanted: NewAccess[] = [
    { role: 'chair' },
    { role: 'secretariat' },
    { role: 'screen', name: 'left' },
    { role: 'screen', name: 'right' },
    ...delegations.map(({ code }) => ({ role: 'delegate' as const, delegation: code })),
  ]
  const people: Somebody[] = []
  for (const access of wanted) {
    const { role, name = '', delegation = '' } = access
    people.push(await somebody(venue, `${role} ${name}${delegation}`.trim(), access, tally, now))
  }
  return people
}
