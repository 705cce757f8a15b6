import { useSay } from '../../languages/react.tsx'
import type { MessageKey, Say } from '../../languages/say.ts'
import { ruleRefusal } from '../../ui/refusals.ts'
import { Shape } from '../../ui/shape.tsx'

const reasons: Record<string, MessageKey> = {
  'no-contact': 'secretariat.failed.no-contact',
  unanswered: 'secretariat.failed.unanswered',
  'not-allowed': 'secretariat.failed.not-allowed',
  'sign-in-first': 'secretariat.failed.not-allowed',
  'in-use': 'secretariat.failed.in-use',
  stale: 'secretariat.failed.stale',
  'too-fast': 'secretariat.failed.too-fast',
  'list-closed': 'secretariat.failed.list-closed',
  'already-listed': 'secretariat.failed.already-listed',
  'no-session-open': 'secretariat.failed.no-session-open',
  'unknown-delegation': 'secretariat.failed.unknown-delegation',
  'unknown-timezone': 'secretariat.failed.unknown-timezone',
  'unknown-request': 'secretariat.failed.unknown-request',
  'record-unavailable': 'secretariat.failed.record-unavailable',
  'nothing-to-undo': 'secretariat.failed.cannot-undo',
  'cannot-undo': 'secretariat.failed.cannot-undo',
  'wrong-code': 'secretariat.failed.wrong-code',
  'too-many-tries': 'secretariat.failed.too-many-tries',
  'already-there': 'secretariat.failed.already-there',
  'too-many-people': 'secretariat.failed.too-many-people',
  'too-large': 'secretariat.failed.too-large',
  malformed: 'secretariat.failed.malformed',
}

/** Why something was not done, in the room's words. */
export const failureWords = (code: string, say: Say): string =>
  say(reasons[code] ?? ruleRefusal(code) ?? 'secretariat.failed.other', { code })

/** Stands where the press was, until the next one. */
export const Failure = ({ code }: { code: string | null }) => {
  const say = useSay()
  return (
    <p className="failure" role="alert">
      {code !== null && (
        <>
          <Shape name="triangle" />
          {failureWords(code, say)}
        </>
      )}
    </p>
  )
}
