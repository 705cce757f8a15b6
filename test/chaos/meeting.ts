import type { Live } from '../../client/live/connection.ts'
import type { View } from '../../shared/protocol.ts'
import type { Random } from './faults.ts'
import type { Somebody } from './people.ts'

/** What people press while a meeting goes on, as often as people do; whose turn it is to press what is by chance. */

type Act = (live: Live, random: Random) => ReturnType<Live['press']['next']>

const pick = <T>(among: readonly T[], random: Random): T | undefined =>
  among[Math.floor(random() * among.length)]
const requestsOf = ({ store }: Live): View['list']['requests'] => store.getState().view?.list.requests ?? []
const anyRequest = (live: Live, random: Random): string => pick(requestsOf(live), random)?.id ?? 'none'
const anyDelegation = ({ store }: Live, random: Random): string =>
  pick(store.getState().view?.delegations ?? [], random)?.code ?? 'BRA'

const delegate: Act = ({ press, store }, random) => {
  const { view, you } = store.getState()
  const own = view?.list.requests.find(({ delegation }) => delegation === you?.delegation)
  if (own && random() < 0.7) return press.withdraw(own.id)
  return press.request(random() < 0.9 ? 'intervention' : 'right-of-reply')
}

/** The more often something stands here, the more often it is pressed. */
const podium: readonly Act[] = [
  ({ press }) => press.next(),
  ({ press }) => press.next(),
  ({ press }) => press.next(),
  ({ press }) => press.yield(),
  ({ press }) => press.pauseClock(),
  ({ press }) => press.resumeClock(),
  ({ press }) => press.adjustClock(15),
  ({ press }) => press.adjustClock(-15),
  ({ press }) => press.undo(),
  ({ press }) => press.closeList(),
  ({ press }) => press.suspendSession('second'),
]
/** A session is not suspended for long, nor is a list closed; nor the opening taken back for good. */
const chair: Act = (live, random) => {
  const { view } = live.store.getState()
  if (view?.meeting.status === 'suspended') return live.press.resumeSession('second')
  if (view?.session === null) return live.press.openSession('second')
  if (view?.list.status === 'closed') return live.press.openList()
  return pick(podium, random)?.(live, random) ?? live.press.next()
}
const secretariat: readonly Act[] = [
  (live, random) => live.press.request('intervention', {}, anyDelegation(live, random)),
  (live, random) => live.press.move(anyRequest(live, random), anyRequest(live, random)),
  (live, random) => live.press.remove(anyRequest(live, random)),
  (live, random) => live.press.checkIn({ delegation: anyDelegation(live, random) }),
  (live, random) => live.press.checkOut({ delegation: anyDelegation(live, random) }),
  ({ press }, random) => press.show({ layout: random() < 0.5 ? 'list' : 'auto' }),
]

/** Who presses what, and how long people wait between two presses, in ms. */
const habits: Record<string, { acts: readonly Act[]; everyMs: number }> = {
  delegate: { acts: [delegate], everyMs: 4000 },
  chair: { acts: [chair], everyMs: 400 },
  secretariat: { acts: secretariat, everyMs: 400 },
}

/**
 * Until it is over, everybody presses as they do; resolves when each has the last answer. A screen presses nothing.
 * @param haste how many times as often as people do
 */
export const meets = async (
  people: readonly Somebody[],
  random: Random,
  haste: number,
  isOver: () => boolean,
): Promise<void> => {
  const goesOn = async ({ live, press }: Somebody): Promise<void> => {
    const habit = habits[live.store.getState().you?.role ?? '']
    if (!habit) return
    while (!isOver()) {
      await new Promise(done => setTimeout(done, (random() * 2 * habit.everyMs) / haste))
      const act = pick(habit.acts, random)
      if (act && !isOver()) await press(() => act(live, random))
    }
  }
  await Promise.all(people.map(goesOn))
}
