import type { AccessDesk } from '../access/access.ts'
import type { AccessStore } from '../access/store.ts'
import type { DemoDesk } from '../demo/demo.ts'
import { signInLink } from '../http/access.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Settings } from '../settings.ts'

export type FirstParts = {
  desk: AccessDesk
  demo: DemoDesk
  store: AccessStore
  meetings: Meetings
  origin: string
  say: (line: string) => void
}

/** Who may come in at all, and something to try out: told once, to whoever has started the server. */
export const doFirstThings = async (
  { SECRETARIAT_CODE, DEMO }: Settings,
  { desk, demo, store, meetings, origin, say }: FirstParts,
): Promise<void> => {
  const code = await desk.ensureSecretariat(SECRETARIAT_CODE)
  if (code !== null) say(`The secretariat signs in at ${signInLink(origin, code)} (shown this once)`)
  const wantsDemo =
    DEMO === 'on' ? store.demo() === null : meetings.rooms().length + meetings.allDamaged().length === 0
  if (DEMO === 'off' || !wantsDemo) return
  await demo.create()
  for (const { role, label, code: demoCode } of demo.links()?.links ?? [])
    say(`Demo: ${role.padEnd(11)} ${signInLink(origin, demoCode)}  ${label}`)
  say(`All of these, to try out, are on ${origin}/`)
}
