import { Secret, TOTP } from 'otpauth'
import type { AccessStore } from './store.ts'

/** How long a code stands on the room's screens. It is taken for as long again, from whoever was slow to type it. */
const periodSeconds = 60
const digits = 6

/** What only those in a meeting's room can read: a code that the time makes of a secret (RFC 6238). */
export type RoomCodes = {
  /** The code that the room's screens show, and until when. */
  shown(meeting: string): Promise<{ code: string; until: number }>
  /** Whether it is the code that is shown, or the one before; spaces do not matter. */
  admits(meeting: string, typed: string): Promise<boolean>
}

export type RoomCodeParts = { store: AccessStore; now: () => number; newSecret: () => string }

export const openRoomCodes = ({ store, now, newSecret }: RoomCodeParts): RoomCodes => {
  const codesOf = async (meeting: string): Promise<TOTP> => {
    if (store.roomSecret(meeting) === null) await store.putRoomSecret(meeting, newSecret())
    const secret = Secret.fromLatin1(store.roomSecret(meeting) ?? newSecret())
    return new TOTP({ secret, digits, period: periodSeconds })
  }
  return {
    shown: async meeting => {
      const at = now()
      const codes = await codesOf(meeting)
      return { code: codes.generate({ timestamp: at }), until: at + codes.remaining({ timestamp: at }) }
    },
    admits: async (meeting, typed) => {
      const token = typed.replace(/\D/g, '')
      const steps = (await codesOf(meeting)).validate({ token, timestamp: now(), window: 1 })
      return steps === 0 || steps === -1
    },
  }
}
