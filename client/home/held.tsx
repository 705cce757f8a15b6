import type { Mine } from '../../shared/protocol.ts'
import { useLanguage } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled } from '../ui/signals.ts'
import { pageOf } from './sign-in.ts'

/** What this browser is signed in with: a way to the page of each. */
export const HeldAccesses = ({ held }: { held: readonly Mine[] }) => {
  const { say, language } = useLanguage()
  const called = ({ you: { role, name }, delegation }: Mine): string => {
    if (delegation !== undefined) return delegation
    if (role === 'interpreter' && name !== undefined) return boothsCalled([name], say, language)
    const words = say(`home.role.${role}`)
    return name === undefined ? words : `${words} · ${name}`
  }
  return (
    <ul className="home-list home-held">
      {held.map(one => (
        <li key={one.you.access}>
          <a href={pageOf(one.you)}>
            <span>
              <b>{called(one)}</b>
              <small>{one.meeting ?? say('home.held.all-meetings')}</small>
            </span>
            <Shape name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  )
}
