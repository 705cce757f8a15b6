import { useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { Shape } from '../ui/shape.tsx'

const words: Record<string, MessageKey> = {
  'wrong-code': 'home.refused.wrong-code',
  'too-many-tries': 'home.refused.too-many-tries',
  'no-contact': 'home.refused.no-contact',
  'record-unavailable': 'home.refused.unrecorded',
  'no-code': 'home.refused.no-code',
  lapsed: 'home.refused.lapsed',
  cancelled: 'home.refused.cancelled',
  'not-listed': 'home.refused.not-listed',
  refused: 'home.refused.not-believed',
  unreachable: 'home.refused.unreachable',
}

/** Why nobody was signed in; its place is kept while there is nothing to say. */
export const Refused = ({ code, id }: { code: string | null; id?: string }) => {
  const say = useSay()
  return (
    <p id={id} role="status" className="home-refused">
      {code !== null && (
        <>
          <Shape name="triangle" />
          {say(words[code] ?? 'home.refused.other')}
        </>
      )}
    </p>
  )
}
