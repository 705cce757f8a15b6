import type { ScreenDevice } from '../../shared/protocol.ts'
import type { Device, Stop } from '../live/device.ts'
import { type Answer, callRest } from '../live/rest.ts'

/** How things stand with a device that is to become a screen. */
export type Pairing =
  | { status: 'asking' }
  | { status: 'waiting'; code: string }
  /** The code, if there is one, may no longer hold. */
  | { status: 'lost'; code: string | null }
  /** The server has as many that wait as it takes. */
  | { status: 'crowded' }
  | Extract<ScreenDevice, { status: 'paired' }>

type Ask = (method: 'GET' | 'POST', path: string) => Promise<Answer<ScreenDevice>>

/** Longer than the server holds a device that waits. */
const patienceMs = 20_000
const pauseMs = { least: 250, first: 1000, most: 8000 }

const askOver =
  ({ after }: Pick<Device, 'after'>): Ask =>
  async (method, path) => {
    const control = new AbortController()
    const stop = after(patienceMs, () => control.abort())
    const answer = await callRest<ScreenDevice>(method, path, undefined, undefined, control.signal)
    stop()
    return answer
  }

/**
 * Asks for a code, and waits until somebody has typed it: through lapsed codes, lost contact and restarts of the
 * server, however long that takes. Ends with `paired`.
 */
export const waitForPairing = (
  device: Pick<Device, 'after' | 'random'>,
  onChange: (pairing: Pairing) => void,
  ask: Ask = askOver(device),
): Stop => {
  let isOver = false
  let cancel: Stop = () => {}
  let code: string | null = null
  let hasCode = false
  let failures = 0

  const step = async (): Promise<void> => {
    const answer = hasCode ? await ask('GET', '/api/screens/mine') : await ask('POST', '/api/screens')
    if (isOver) return
    if (!answer.ok) return fail(answer.code)
    if (answer.value.status === 'paired') return onChange(answer.value)
    // A device that keeps no cookie is given a new code each time; it must not ask without a pause.
    if (hasCode) failures = 0
    hasCode = true
    code = answer.value.code
    onChange({ status: 'waiting', code })
    again(pauseMs.least)
  }
  const fail = (why: string): void => {
    hasCode = false
    if (why === 'too-many-screens') onChange({ status: 'crowded' })
    else if (why !== 'unknown-screen') onChange({ status: 'lost', code })
    const waitMs = Math.min(pauseMs.first * 2 ** failures, pauseMs.most)
    failures += 1
    again(waitMs * (0.5 + device.random() / 2))
  }
  const again = (waitMs: number): void => {
    cancel = device.after(waitMs, () => void step())
  }

  void step()
  return () => {
    isOver = true
    cancel()
  }
}
