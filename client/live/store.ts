import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import type { Hello, Identify, RecordTrouble, View, ViewMessage, You } from '../../shared/protocol.ts'
import type { PressCode } from './answer.ts'

/** Whether what is on screen can be believed. */
export type Contact =
  | { status: 'connecting' }
  | { status: 'live' }
  /** Nothing has been heard since then, by the server's clock. */
  | { status: 'lost'; since: Instant }
  /** The server does not want this connection: there is no such meeting, the access has ended … */
  | { status: 'refused'; code: string; entry?: number | undefined }

/** A press that the view does not show yet. */
export type PendingPress = {
  id: string
  command: Command
  pressedAt: Instant
  /** It waits for contact. */
  kept: boolean
  /** The server may have received it, so that it may have happened. */
  wasSent: boolean
  /** Whoever pressed no longer wants it, and it may have been received. */
  isTakenBack: boolean
  /** After that it is given up; null where it is tried for as long as it takes. */
  triedUntil: Instant | null
}

/** `why`: nothing could be recorded, for that reason. */
type RefusedPress = { command: Command; code: PressCode; why?: Trouble | undefined }

export type LiveState = {
  view: View | null
  you: You | null
  /** Of the view; −1 before there is one. */
  seq: number
  contact: Contact
  pending: PendingPress[]
  /** The last refusal, until the next press or until it is dismissed. */
  refused: RefusedPress | null
  /** This screen shows its name for some seconds. */
  identified: Identify | null
  /** Nothing can be recorded, as the podium is told; null while all is well. */
  record: RecordTrouble | null
}

export type LiveStore = StoreApi<LiveState>

export const createLiveStore = (): LiveStore =>
  createStore<LiveState>(() => ({
    view: null,
    you: null,
    seq: -1,
    contact: { status: 'connecting' },
    pending: [],
    refused: null,
    identified: null,
    record: null,
  }))

/**
 * A greeting has the whole view, and is believed whatever was known before. That there was no contact is no longer
 * a reason; every other refusal is still news.
 */
export const greeted = ({ refused }: LiveState, { you, view, record }: Hello): Partial<LiveState> => ({
  you,
  view,
  seq: view.seq,
  record: record ?? null,
  contact: { status: 'live' },
  refused: refused?.code === 'no-contact' ? null : refused,
})

/** The view with the sections that came; a message older than the view changes nothing. */
export const changed = ({ view, seq }: LiveState, message: ViewMessage): Partial<LiveState> => {
  if (view === null || message.seq < seq) return {}
  // On the wire a section is there or it is not: it is never undefined.
  const sections = message as Partial<View>
  return { view: { ...view, ...sections }, seq: message.seq }
}
