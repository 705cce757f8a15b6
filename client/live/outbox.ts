import { instant } from '../../shared/meeting/clock.ts'
import type { Command, CommandType } from '../../shared/meeting/commands.ts'
import type { Ack, View, You } from '../../shared/protocol.ts'
import type { ServerClock } from '../../shared/server-clock.ts'
import { localRefusal, type PressAnswer } from './answer.ts'
import type { Device, Stop } from './device.ts'
import { accessThatKept, createKeptPresses, type KeptPress, type KeptPresses } from './kept.ts'
import type { Line } from './line.ts'
import type { LiveStore, PendingPress } from './store.ts'

/** What a delegate presses is kept for as long as it takes to send it, also when the page is reloaded. */
const keptTypes: readonly CommandType[] = ['floor.request', 'floor.withdraw']
/** What a booth signals may wait for contact too, as long as it is still meant; not for the next page. */
const waitingTypes: readonly CommandType[] = ['interpreter.signal']
/** What runs the floor means this moment: after that long without an answer it is given up. */
const patienceMs = 10_000
/** The view follows the acknowledgement closely; a press that changed nothing is not waited for longer. */
const viewFollowsMs = 300

/** Where a server cannot tell whether a press has happened. */
const askAgainMs = 1000

type WithoutId<Type> = Type extends Command ? Omit<Type, 'id'> : never
/** A command that has no id yet. */
export type Draft = WithoutId<Command>

type Entry = PendingPress & {
  session: string | null
  turn: string | null
  isLasting: boolean
  /** Pressed without contact it is kept, not refused. */
  mayWait: boolean
  /** Acknowledged with this seq, which the view has not reached. */
  acknowledged: number | null
  answer: (answer: PressAnswer) => void
  stopTimer: Stop
}

export type Outbox = {
  press: (draft: Draft) => Promise<PressAnswer>
  /** Takes back a press that is kept; false when it is on its way already. */
  takeBack: (id: string) => boolean
  /** A line that has been greeted: whatever has no answer goes out on it, with the same id. */
  connected: (line: Line, you: You, view: View) => void
  disconnected: () => void
  lost: () => void
  /** The view has reached this seq. */
  seen: (seq: number) => void
  close: () => void
}

type Parts = {
  device: Device
  clock: ServerClock
  store: LiveStore
  meeting: string
  /** The access that the page was opened with, when its address says so. */
  as?: string | undefined
}

/** Presses from the finger to the acknowledgement: each has an id of its own and happens at most once. */
export const createOutbox = ({ device, clock, store, meeting, as }: Parts): Outbox => {
  let entries: Entry[] = []
  let line: Line | null = null
  let access: string | null = null
  let kept: KeptPresses = createKeptPresses(null, meeting, '')

  const publish = () =>
    store.setState({
      pending: entries.map(({ id, command, pressedAt, kept, wasSent, isTakenBack, triedUntil }) => ({
        id,
        command,
        pressedAt,
        kept,
        wasSent,
        isTakenBack,
        triedUntil,
      })),
    })

  const remove = (entry: Entry) => {
    entry.stopTimer()
    entries = entries.filter(other => other !== entry)
    publish()
  }

  const settle = (entry: Entry, answer: PressAnswer) => {
    if (!entries.includes(entry) || entry.acknowledged !== null) return
    kept.forget(entry.id)
    entry.stopTimer()
    if (answer.ok && answer.seq > store.getState().seq) {
      entry.acknowledged = answer.seq
      entry.stopTimer = device.after(viewFollowsMs, () => remove(entry))
    } else remove(entry)
    if (!answer.ok && answer.error.code !== 'taken-back') {
      const { code } = answer.error
      const why = 'why' in answer.error ? answer.error.why : undefined
      store.setState({ refused: { command: entry.command, code, why } })
    }
    entry.answer(answer)
  }

  const send = (entry: Entry) => {
    if (line === null || entry.acknowledged !== null) return
    const isAgain = entry.wasSent
    entry.wasSent = true
    entry.kept = false
    line.command(entry.command, (ack: Ack) => {
      // Another server may have received it and recorded it; one that cannot reach the record cannot tell.
      const isKnown = ack.ok || ack.error.code !== 'record-unavailable' || !isAgain
      if (isKnown) settle(entry, ack)
      else device.after(askAgainMs, () => entries.includes(entry) && send(entry))
    })
  }

  const giveUp = (entry: Entry) => settle(entry, localRefusal(entry.wasSent ? 'unanswered' : 'no-contact'))

  const press = (draft: Draft) =>
    new Promise<PressAnswer>(answer => {
      const { you, view, contact } = store.getState()
      const command: Command = { ...draft, id: device.uniqueId() }
      const isLasting = you?.role === 'delegate' && keptTypes.includes(command.type)
      const mayWait = isLasting || waitingTypes.includes(command.type)
      const isLive = contact.status === 'live'
      if (you === null || !(isLive || mayWait)) {
        const refusal = localRefusal('no-contact')
        store.setState({ refused: { command, code: 'no-contact' } })
        return answer(refusal)
      }
      const pressedAt = clock.now()
      const entry: Entry = {
        ...entryOf({ command, pressedAt, session: view?.session ?? null, turn: speechIn(view) }),
        isLasting,
        mayWait,
        wasSent: false,
        kept: !isLive,
        triedUntil: isLasting ? null : instant(pressedAt + patienceMs),
        answer,
      }
      if (isLasting) kept.keep(entry)
      else entry.stopTimer = device.after(patienceMs, () => giveUp(entry))
      entries.push(entry)
      store.setState({ refused: null })
      send(entry)
      publish()
    })

  const take = (owner: string, storage: Device['lasting']) => {
    access = owner
    kept = createKeptPresses(storage, meeting, owner)
    entries = kept.all().map(entryOf)
  }

  /** Presses of another access stay where they are kept: they are not this one's to send. */
  const openFor = (you: You) => {
    if (access === (you.access ?? '')) return
    for (const entry of entries) entry.stopTimer()
    for (const entry of entries) entry.answer(localRefusal(entry.wasSent ? 'unanswered' : 'no-contact'))
    take(you.access ?? '', you.role === 'delegate' ? device.lasting : null)
  }

  const resume = (entry: Entry, you: You, view: View) => {
    if (entry.isTakenBack) return undo(entry, you, view)
    const isOver = entry.command.type === 'floor.request' && view.session !== entry.session
    if (entry.isLasting && isOver)
      return settle(entry, entry.wasSent ? localRefusal('unanswered') : sessionOver)
    if (isAboutSpeech(entry) && speechIn(view) !== entry.turn)
      return settle(entry, localRefusal(entry.wasSent ? 'unanswered' : 'too-late'))
    send(entry)
  }

  /** Nobody knows whether there is anything to take back: it stays until there is contact, on the next page too. */
  const markTakenBack = (entry: Entry) => {
    entry.isTakenBack = true
    if (entry.isLasting) kept.keep(entry)
    publish()
  }

  /** It was taken back while nobody knew whether it had been received. If it had, it is in the list now. */
  const undo = (entry: Entry, you: You, view: View) => {
    settle(entry, localRefusal('taken-back'))
    const { command } = entry
    // Where it was not received this changes nothing.
    if (command.type === 'interpreter.signal')
      void press({ type: command.type, signal: command.signal, on: !command.on })
    if (command.type !== 'floor.request' || view.session !== entry.session) return
    const listed = view.list.requests.find(
      ({ delegation, kind }) => delegation === you.delegation && kind === command.kind,
    )
    if (listed) void press({ type: 'floor.withdraw', request: listed.id })
  }

  // A page that is loaded anew without contact still shows what was pressed on it.
  const before = as ?? accessThatKept(device.lasting, meeting)
  if (before !== null) {
    take(before, device.lasting)
    publish()
  }

  return {
    press,
    takeBack: id => {
      const entry = entries.find(other => other.id === id)
      if (!entry?.kept) return false
      if (!entry.wasSent) settle(entry, localRefusal('taken-back'))
      else markTakenBack(entry)
      return true
    },
    connected: (next, you, view) => {
      line = next
      openFor(you)
      for (const entry of [...entries]) resume(entry, you, view)
      publish()
    },
    disconnected: () => {
      line = null
    },
    lost: () => {
      for (const entry of entries) entry.kept = entry.mayWait && entry.acknowledged === null
      publish()
    },
    seen: seq => {
      for (const entry of entries) if (entry.acknowledged !== null && entry.acknowledged <= seq) remove(entry)
    },
    close: () => {
      for (const entry of entries) entry.stopTimer()
    },
  }
}

const sessionOver: PressAnswer = {
  ok: false,
  error: { code: 'session-closed', message: 'That session is over.' },
}

/** Who speaks, or has been interrupted: what is said to that speech is not meant for the next one. */
const speechIn = (view: View | null): string | null =>
  view?.floor?.interrupted?.turn ?? view?.floor?.turn ?? null

const isAboutSpeech = ({ command }: Entry): boolean =>
  command.type === 'floor.request' && command.kind === 'point-of-order'

/** As it is after a reload: nobody knows any more whether it was sent. */
const entryOf = ({ command, pressedAt, session, turn, isTakenBack = false }: KeptPress): Entry => ({
  id: command.id,
  command,
  pressedAt,
  session,
  turn,
  kept: true,
  isLasting: true,
  mayWait: true,
  wasSent: true,
  isTakenBack,
  triedUntil: null,
  acknowledged: null,
  answer: () => {},
  stopTimer: () => {},
})
