import { useLocation } from 'wouter'
import { useSay } from '../../languages/react.tsx'
import { Decide } from '../../ui/buttons.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { PageLink, usePageAddress } from '../shell/page-link.tsx'
import { nextAct, type ReadyLine, type ReadyState } from './readiness.ts'
import './ready.css'

const shapes: Record<ReadyState, ShapeName> = { ready: 'check', missing: 'ring-broken', watch: 'triangle' }

type Props = { lines: ReadyLine[]; isOpen: boolean }

/**
 * What is ready and what is not, a line each. The first that is missing is the one next act, unless a session is
 * open: then the floor comes first.
 */
export const ReadyList = ({ lines, isOpen }: Props) => {
  const say = useSay()
  const address = usePageAddress()
  const [, go] = useLocation()
  const next = isOpen ? null : nextAct(lines)
  return (
    <section className="ready" aria-labelledby="ready-title">
      <h2 id="ready-title">{say('secretariat.ready.title')}</h2>
      {next && (
        <Decide
          className="decide-page"
          shape="arrow"
          consequence={say(next.words, next.values)}
          onPress={() => go(address(next.act.to))}
        >
          {say(next.act.words)}
        </Decide>
      )}
      <ul>
        {lines.map(line => (
          <li key={line.id} className={`ready-line ready-${line.state}`}>
            <Shape name={shapes[line.state]} />
            <p>
              <span className="spoken">{say(`secretariat.ready.state.${line.state}`)}: </span>
              {say(line.words, line.values)}
            </p>
            {line !== next && (
              <PageLink to={line.act.to} className="word-act">
                {say(line.act.words)}
              </PageLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
