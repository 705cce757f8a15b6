import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type {
  Ack,
  Handshake,
  Hello,
  Identify,
  RecordTrouble,
  Report,
  ViewMessage,
} from '../../shared/protocol.ts'

/**
 * One connection to the server, from its opening to its end. It never opens again by itself: whoever wants
 * another one opens another one. What is asked on a line that breaks is never answered.
 */
export type Line = {
  /** @param report what a screen says of itself with it; null from everybody else */
  time: (answer: (server: Instant) => void, report: Report | null) => void
  command: (command: Command, answer: (ack: Ack) => void) => void
  /** After this nothing is heard from it any more. */
  close: () => void
}

/** What is heard on a line. After `ended` or `refused` nothing more comes. */
export type LineEvents = {
  /** There is somebody at the other end; the greeting follows. */
  opened: () => void
  hello: (hello: Hello) => void
  view: (message: ViewMessage) => void
  /** This screen is to show its name. */
  identify: (asked: Identify) => void
  /** Nothing can be recorded any more, or it can again. */
  record: (trouble: RecordTrouble | null) => void
  /** Something came, if only a sign that there is somebody at the other end. */
  heard: () => void
  /** The server's time, in an answer that has just come to what was sent at `sentAt` by the device's clock. */
  time: (sentAt: number, server: Instant) => void
  /** The server ends in a moment; it is back soon, or another one is there. */
  stopping: () => void
  ended: () => void
  /** The server does not want this connection, and says why; of a damaged record at which entry. */
  refused: (code: string, entry?: number) => void
}

/** Nothing is heard before it has returned. */
export type OpenLine = (handshake: Handshake, events: LineEvents) => Line
