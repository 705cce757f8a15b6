import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'

const reasons: Record<string, MessageKey> = {
  role: 'secretariat.refused.role',
  follower: 'secretariat.refused.follower',
  'signed-out': 'secretariat.refused.signed-out',
  'unknown-meeting': 'secretariat.refused.unknown-meeting',
}

/** For whoever comes here without the right to: why, and where to sign in. */
export const NoEntry = ({ code }: { code: string }) => {
  const say = useSay()
  return (
    <main className="no-entry">
      <h1>{say('secretariat.refused.title')}</h1>
      <p>{say(reasons[code] ?? 'secretariat.refused.other')}</p>
      <a className="act" href="/">
        {say('secretariat.refused.sign-in')}
      </a>
    </main>
  )
}
