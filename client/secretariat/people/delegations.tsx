import { useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import type { Say } from '../../languages/say.ts'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { matching } from '../floor/match.ts'
import { SearchField } from '../parts/search.tsx'
import type { Standing } from './standing.ts'

type Props = {
  standings: readonly Standing[]
  /** The code of the one in sight; null for all that is to be decided. */
  chosen: string | null
  onChoose: (code: string | null) => void
}

const countWords = ({ sent, accredited }: Standing, say: Say): string =>
  [
    sent.length > 0 && say('secretariat.people.waiting', { count: sent.length }),
    accredited.length > 0 && say('secretariat.people.accredited', { count: accredited.length }),
  ]
    .filter(Boolean)
    .join(', ') || say('secretariat.people.none')

/** Every delegation with what is to be decided in it; a press brings its people into sight. */
export const Delegations = ({ standings, chosen, onChoose }: Props) => {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const found = matching(
    standings.map(({ delegation }) => delegation),
    typed,
  )
  const shown = found.flatMap(({ code }) => standings.filter(({ delegation }) => delegation.code === code))
  const waiting = standings.reduce((sum, { sent }) => sum + sent.length, 0)
  return (
    <nav className="people-delegations" aria-label={say('secretariat.nav.delegations')}>
      <SearchField typed={typed} onType={setTyped} />
      <ul>
        <li>
          <button
            type="button"
            className={chosen === null ? 'people-of people-chosen' : 'people-of'}
            aria-pressed={chosen === null}
            onClick={() => onChoose(null)}
          >
            <Shape name={waiting > 0 ? 'ring' : 'check'} />
            <span>
              <b>{say('secretariat.people.to-decide')}</b>
              <small>{say('secretariat.people.waiting', { count: waiting })}</small>
            </span>
          </button>
        </li>
        {shown.map(standing => {
          const { code, flag, names, language } = standing.delegation
          return (
            <li key={code}>
              <button
                type="button"
                className={chosen === code ? 'people-of people-chosen' : 'people-of'}
                aria-pressed={chosen === code}
                onClick={() => onChoose(code)}
              >
                <Flag code={flag} />
                <span>
                  <b lang={language}>{names[language]}</b>
                  <small>{countWords(standing, say)}</small>
                </span>
                {standing.sent.length > 0 && <Shape name="ring" />}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
