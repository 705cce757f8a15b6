import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'

const reasons: Record<string, MessageKey> = {
  role: 'secretariat.refused.role',
  follower: 'secretariat.refused.follower',
  'signed-out': 'secretariat.refused.signed-out',
  'unknown-meeting': 'secretariat.refused.unknown-meeting',
}

/** What the page of the screens says instead: the chair has it too. */
const screens: Record<string, MessageKey> = {
  title: 'secretariat.screens.refused',
  role: 'secretariat.screens.refused.role',
}

/** For whoever comes here without the right to: why, and where to sign in. */
export const NoEntry = ({
  code,
  page = 'secretariat',
}: {
  code: string
  page?: 'secretariat' | 'screens'
}) => {
  const say = useSay()
  const own = page === 'screens' ? screens : {}
  return (
    <main className="no-entry">
      <h1>{say(own.title ?? 'secretariat.refused.title')}</h1>
      <p>{say(own[code] ?? reasons[code] ?? 'secretariat.refused.other')}</p>
      <a className="act" href="/">
        {say('secretariat.refused.sign-in')}
      </a>
    </main>
  )
}
