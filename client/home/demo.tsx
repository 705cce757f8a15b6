import type { You } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'

type DemoLink = { role: You['role']; label: string; delegation?: string; link: string }
export type Demo = { meeting: string; title: string; links: DemoLink[] }

/** In the order in which one would open them. */
const groups = ['chair', 'screen', 'secretariat', 'moderator', 'interpreter', 'delegate'] as const
/** Those of whom there are several are told apart by their own names. */
const isNamed = (role: (typeof groups)[number]): role is 'moderator' | 'interpreter' | 'delegate' =>
  role === 'moderator' || role === 'interpreter' || role === 'delegate'

/** Everybody's link to the demo meeting; each opens beside this page, as a device of its own would. */
export const DemoLinks = ({ demo: { meeting, links } }: { demo: Demo }) => {
  const say = useSay()
  return (
    <section className="home-part home-demo">
      <h2>{say('home.demo')}</h2>
      <p className="home-lead">{say('home.demo.lead')}</p>
      {groups.map(role => (
        <div key={role} className="home-group">
          <h3>{say(`home.demo.${role}`)}</h3>
          <ul>
            {links
              .filter(link => link.role === role)
              .map(({ link, label }) => (
                <li key={link}>
                  <a className="act" href={link} target="_blank" rel="noopener" referrerPolicy="same-origin">
                    {isNamed(role) ? label : say(`home.demo.open.${role}`)}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <div className="home-group">
        <h3>{say('home.demo.public')}</h3>
        <ul>
          <li>
            <a className="act" href={`/m/${encodeURIComponent(meeting)}`} target="_blank" rel="noreferrer">
              {say('home.demo.open.public')}
              <Shape name="arrow" />
            </a>
          </li>
        </ul>
      </div>
    </section>
  )
}
