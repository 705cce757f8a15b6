import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overtimeMs, remainingMs, spentMs } from '../../shared/meeting/clock.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import { arranged } from '../../shared/meeting/order.ts'
import {
  currentList,
  currentTurns,
  holdsTogether,
  presidingDelegation,
} from '../../shared/meeting/queries.ts'
import type { RefusalCode } from '../../shared/meeting/refusals.ts'
import { isPodium } from '../../shared/meeting/roles.ts'
import type { Meeting, SpeakingRequest } from '../../shared/meeting/state.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { view } from '../../shared/meeting/view.ts'
import { viewSchema } from '../../shared/protocol.ts'
import { carryOut, chair, type History } from '../support/history.ts'
import {
  beginnings,
  delegateGesture,
  type Gesture,
  gestures,
  type Played,
  play,
  playAll,
  podiumGesture,
} from './gestures.ts'

const seed = 20_241_107

/** Whatever anybody presses in whatever order, `check` holds after each press. */
const always = (runs: number, check: (step: Played) => void): void =>
  fc.assert(
    fc.property(beginnings, gestures, (beginning, all) => {
      for (const step of playAll(beginning, all)) check(step)
    }),
    { seed, numRuns: runs },
  )

/** All that can happen in a meeting, but its making. */
const everyEvent = [
  ...[
    'agenda.replaced',
    'delegations.replaced',
    'rules.changed',
    'rules.adopted',
    'pack.saved',
    'pack.removed',
  ],
  ...['session.opened', 'session.suspended', 'session.resumed', 'session.closed', 'item.opened'],
  ...['list.opened', 'list.closed', 'list.closing', 'list.announced', 'list.excepted', 'list.shortened'],
  ...[
    'list.drawn',
    'list.arranged',
    'request.listed',
    'request.withdrawn',
    'request.removed',
    'request.moved',
  ],
  ...[
    'request.amended',
    'request.absent',
    'swap.offered',
    'swap.ended',
    'requests.swapped',
    'floor.granted',
    'turn.ended',
  ],
  ...['clock.started', 'clock.paused', 'clock.resumed', 'clock.adjusted', 'clock.reset', 'speaker.called'],
  ...['speaker.named', 'speaker.allowed', 'order.ruled', 'order.appealed', 'order.voted', 'motion.raised'],
  ...['motion.joined', 'motion.decided', 'motion.withdrawn', 'round.begun', 'round.marked', 'round.ended'],
  ...[
    'officer.nominated',
    'officer.withdrawn',
    'officer.elected',
    'chair.handed-over',
    'chair.accepted',
    'precedence.drawn',
  ],
  'undone',
  ...['attendance.checked-in', 'attendance.checked-out', 'screen.shown', 'signal.given', 'signal.ended'],
]
const someRefusals: RefusalCode[] = [
  ...([
    'not-allowed',
    'stale',
    'in-use',
    'cannot-undo',
    'floor-taken',
    'list-closed',
    'already-listed',
  ] as const),
  ...([
    'ruling-first',
    'order-in-progress',
    'presiding-officer',
    'motion-precedes',
    'no-more-replies',
  ] as const),
]

/** What a booth said to a speaker has fallen with that turn, and is not said again by undoing it. */
const apartFromUndo = ({ undoable: _, signals: __, ...rest }: Meeting) => rest
/** The chair may do, and so undo, all that can be undone. */
const undoes = (history: History) => carryOut(history, history.at, chair, { type: 'undo' })

const listed = ({ meeting }: History): SpeakingRequest[] =>
  Object.values(meeting.sessions).flatMap(state => (state.status === 'closed' ? [] : state.list.requests))
const ids = (requests: SpeakingRequest[]): string[] => requests.map(({ id }) => id)
const pointOf = ({ meeting: { floor } }: History) => (floor.status === 'ruling' ? floor.point : null)
const whoAndWhat = ({ delegation, kind }: SpeakingRequest): string => `${delegation} ${kind}`

describe('Whoever presses whatever, in whatever order', () => {
  test('the presses reach every part of a meeting', () => {
    const seen = new Set<string>()
    always(2500, ({ outcome }) => {
      for (const { type } of outcome.ok ? outcome.events : []) seen.add(type)
      if (!outcome.ok) seen.add(outcome.refusal.code)
    })
    const never: string[] = [...everyEvent, ...someRefusals].filter(what => !seen.has(what))
    expect(never).toEqual([])
  })

  test('one speaker at most: one clock runs, and only a point of order interrupts', () => {
    always(80, ({ outcome: { history } }) => {
      const { meeting } = history
      const [speaking, interrupted] = currentTurns(meeting)
      const running = currentTurns(meeting).filter(({ clock }) => clock.status === 'running')
      expect(running.length).toBeLessThanOrEqual(1)
      if (interrupted) {
        expect([speaking?.kind, interrupted.kind === 'point-of-order']).toEqual(['point-of-order', false])
        expect(interrupted.clock.status).not.toBe('running')
      }
      if (speaking) expect(meeting.sessions[speaking.session]?.status).toBe('open')
      const turns = [...meeting.turns, ...currentTurns(meeting)].map(({ id }) => id)
      expect(new Set(turns).size).toBe(turns.length)
    })
  })

  test('the list stands as its order says, which the requests’ own facts give again', () => {
    always(120, ({ outcome: { history } }) => {
      const { meeting } = history
      const requests = currentList(meeting)?.requests ?? []
      expect(ids(arranged(meeting, requests))).toEqual(ids(requests))
      // Whatever order those that were not moved are in, they come to stand so, behind what precedes any list.
      const precedes = ({ kind }: SpeakingRequest) => kind === 'point-of-order' || kind === 'motion'
      const listed = requests.filter(request => !precedes(request))
      const free = listed.filter(({ moved }) => !moved).toReversed()
      const mixed = listed.map(request => (request.moved ? request : (free.shift() ?? request)))
      mixed.push(...requests.filter(precedes))
      expect(ids(arranged(meeting, mixed))).toEqual(ids(requests))
    })
  })

  test('nobody speaks between a point of order and its decision', () => {
    always(120, ({ before, outcome: { history } }) => {
      if (before.meeting.floor.status !== 'ruling' || history === before) return
      const { floor, turns } = history.meeting
      const decided = turns.find(({ id }) => id === pointOf(before))?.ruling
      if (floor.status === 'taken') expect(decided).toBeDefined()
    })
  })

  test('who presides never speaks for a delegation', () => {
    always(120, ({ outcome }) => {
      if (!outcome.ok) return
      const granted = outcome.events.find(event => event.type === 'floor.granted')
      if (granted?.type !== 'floor.granted' || !('delegation' in granted.turn.holder)) return
      expect(granted.turn.holder.delegation).not.toBe(presidingDelegation(outcome.history.meeting))
    })
  })

  test('what is allowed privately is in no view but the podium’s', () => {
    always(40, ({ outcome: { history } }) => {
      const { meeting, seq, at } = history
      const plain = { ...meeting, allowances: {} }
      const hasNone = (['public', 'room'] as const).every(audience => {
        const seen = view(meeting, audience, seq, at)
        const without = view(plain, audience, seq, at)
        const hides = (section: 'coming' | 'list') =>
          JSON.stringify(seen[section]) === JSON.stringify(without[section])
        return !('allowances' in seen) && hides('coming') && hides('list')
      })
      expect(hasNone).toBe(true)
    })
  })

  test('one session is open at most', () => {
    always(60, ({ outcome: { history } }) => {
      const open = Object.values(history.meeting.sessions).filter(({ status }) => status === 'open')
      expect(open.length).toBeLessThanOrEqual(1)
    })
  })

  test('one open request per delegation and kind in each list', () => {
    always(60, ({ outcome: { history } }) => {
      for (const state of Object.values(history.meeting.sessions)) {
        const requests = state.status === 'closed' ? [] : state.list.requests.map(whoAndWhat)
        expect(new Set(requests).size).toBe(requests.length)
      }
    })
  })

  test('the time spent is what was granted and overtime, and never more than the floor was held', () => {
    always(80, ({ outcome: { history } }) => {
      for (const turn of turnsOnRecord(history.meeting)) {
        const granted = turn.limitMs + turn.extensionsMs + turn.givenAgainMs
        expect(turn.spentMs).toBeLessThanOrEqual(granted + turn.overtimeMs)
        expect(turn.spentMs).toBeLessThanOrEqual(turn.heldMs)
        expect(turn.overtimeMs).toBeGreaterThanOrEqual(0)
      }
      for (const { clock } of currentTurns(history.meeting)) {
        const over = overtimeMs(clock, history.at)
        expect(spentMs(clock, history.at)).toBeLessThanOrEqual(clock.limitMs + over)
      }
    })
  })

  test('who was interrupted goes on with exactly the time that was left', () => {
    always(100, ({ before, wanted, outcome: { history } }) => {
      const [, interrupted] = currentTurns(before.meeting)
      const [speaking, again] = currentTurns(history.meeting)
      const sameTurn = [speaking, again].find(turn => turn && turn.id === interrupted?.id)
      if (!interrupted || !sameTurn || wanted.type === 'undo') return
      expect(remainingMs(sameTurn.clock, history.at)).toBe(remainingMs(interrupted.clock, before.at))
    })
  })

  test('a refusal, and a press that changes nothing, leave the meeting as it was', () => {
    always(60, ({ before, outcome }) => {
      if (!outcome.ok || outcome.events.length === 0) expect(outcome.history).toBe(before)
    })
  })

  test('the replay of the record is the meeting', () => {
    fc.assert(
      fc.property(beginnings, gestures, (beginning, all) => {
        const history = playAll(beginning, all).at(-1)?.outcome.history ?? beginning
        const written: typeof history.entries = JSON.parse(JSON.stringify(history.entries))
        expect(replay(written)).toEqual(history.meeting)
      }),
      { seed, numRuns: 60 },
    )
  })

  test('what the meeting stands on is in the agenda and among the delegations', () => {
    always(60, ({ outcome: { history } }) => expect(holdsTogether(history.meeting)).toBe(true))
  })
})

describe('Whatever happens, each audience is sent what is its own', () => {
  test('in the shape of the wire, and nothing besides', () => {
    always(12, ({ outcome: { history } }) => {
      for (const audience of ['public', 'room', 'podium'] as const) {
        const shown = view(history.meeting, audience, history.seq, history.at)
        expect(viewSchema.parse(shown)).toEqual(shown)
      }
    })
  })

  test('the public sees ten requests at most, and only the podium what can be undone', () => {
    always(60, ({ outcome: { history } }) => {
      const [all, room, podium] = (['public', 'room', 'podium'] as const).map(audience =>
        view(history.meeting, audience, history.seq, history.at),
      )
      expect(all?.list.requests.length).toBeLessThanOrEqual(10)
      expect([all, room].some(shown => shown && 'undo' in shown)).toBe(false)
      expect(podium).toHaveProperty('undo')
      expect(all?.list.waiting).toBe(room?.list.requests.length)
    })
  })
})

describe('Undo', () => {
  test('is offered to the podium where it would be granted, and only there', () => {
    always(40, ({ outcome: { history } }) => {
      const offered = view(history.meeting, 'podium', history.seq, history.at).undo
      const granted = undoes(history)
      expect(offered?.seq).toBe(granted.ok ? history.meeting.undoable.at(-1)?.seq : undefined)
    })
  })

  test('right after a command of the podium restores exactly what was before', () => {
    always(80, ({ before, who, outcome }) => {
      const { history } = outcome
      const isUndoable = history.meeting.undoable.at(-1)?.seq === history.seq
      if (history === before || !isPodium(who.role) || !isUndoable) return
      const undone = undoes(history)
      expect(undone).toMatchObject({ ok: true, events: [{ type: 'undone', seq: history.seq }] })
      expect(apartFromUndo(undone.history.meeting)).toEqual(apartFromUndo(before.meeting))
    })
  })

  /** A meeting, a command of the podium, what delegates press then, and the undo of that command. */
  const afterPresses = (
    check: (then: { before: History; done: History; pressed: Played[]; undone: History }) => void,
  ): number => {
    let checked = 0
    fc.assert(
      fc.property(
        beginnings,
        gestures,
        fc.array(podiumGesture, { minLength: 1, maxLength: 3 }),
        fc.array(delegateGesture, { minLength: 1, maxLength: 8 }),
        (beginning, all, slips, presses) => {
          const before = playAll(beginning, all).at(-1)?.outcome.history ?? beginning
          for (const slip of slips.filter(({ what }) => what !== 'undo')) {
            const done = play(before, slip).outcome.history
            if (done === before || done.meeting.undoable.at(-1)?.seq !== done.seq) continue
            const pressed = playAll(done, presses satisfies Gesture[])
            const undone = undoes(pressed.at(-1)?.outcome.history ?? done)
            if (!undone.ok) continue
            checked += 1
            check({ before, done, pressed, undone: undone.history })
          }
        },
      ),
      { seed, numRuns: 200 },
    )
    return checked
  }

  const listedBy = (pressed: Played[]): SpeakingRequest[] =>
    pressed.flatMap(({ outcome }) =>
      outcome.ok
        ? outcome.events.flatMap(event => (event.type === 'request.listed' ? [event.request] : []))
        : [],
    )
  const withdrawnBy = (pressed: Played[]): string[] =>
    pressed.flatMap(({ outcome }) =>
      outcome.ok
        ? outcome.events.flatMap(event => (event.type === 'request.withdrawn' ? [event.request] : []))
        : [],
    )

  test('never loses a request that was acknowledged meanwhile', () => {
    const checked = afterPresses(({ pressed, undone }) => {
      const withdrawn = withdrawnBy(pressed)
      const acknowledged = ids(listedBy(pressed)).filter(id => !withdrawn.includes(id))
      expect(ids(listed(undone))).toEqual(expect.arrayContaining(acknowledged))
    })
    expect(checked).toBeGreaterThan(50)
  })

  test('brings back whoever waited before, on the request or on the one that has taken its place', () => {
    afterPresses(({ before, pressed, undone }) => {
      const withdrawn = withdrawnBy(pressed)
      const waited = listed(before).filter(({ id }) => !withdrawn.includes(id))
      expect(listed(undone).map(whoAndWhat)).toEqual(expect.arrayContaining(waited.map(whoAndWhat)))
    })
  })

  test('never brings back a request that was withdrawn', () => {
    afterPresses(({ pressed, undone }) => {
      const withdrawn = withdrawnBy(pressed)
      expect(ids(listed(undone)).filter(id => withdrawn.includes(id))).toEqual([])
    })
  })

  test('keeps the order of those who waited before', () => {
    afterPresses(({ before, undone }) => {
      const was = ids(listed(before))
      const still = ids(listed(undone)).filter(id => was.includes(id))
      expect(still).toEqual(was.filter(id => still.includes(id)))
    })
  })
})
