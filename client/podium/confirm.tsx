import { useEffect, useRef } from 'react'
import { useSay } from '../languages/react.tsx'
import { currentSession } from './agenda.ts'
import { Column } from './panel-column.tsx'
import { useSituation } from './situation.tsx'

/** Before a session is suspended or closed: what follows from it. */
export const Confirm = ({ what }: { what: 'suspend' | 'close' }) => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const session = currentSession(view)
  if (!session) return null
  const { floor, list } = view
  const act = () => {
    void (what === 'suspend' ? press.suspendSession(session.id) : press.closeSession(session.id))
    show(null)
  }
  const isUnheard = what === 'close' && list.waiting > 0
  return (
    <Column title={say(`podium.${what}.title`)}>
      <div className="confirm">
        <p>
          <b>{session.title}</b>
        </p>
        {floor && (
          <p>
            {floor.name === null
              ? say('podium.confirm.ends-unnamed')
              : say('podium.confirm.ends', { name: floor.name })}
          </p>
        )}
        {isUnheard && <p>{say('podium.confirm.unheard', { count: list.waiting })}</p>}
        <p>{say(`podium.${what}.then`)}</p>
        <button ref={button} type="button" className="act strong" onClick={act}>
          {say(`podium.${what}.do`)}
        </button>
      </div>
    </Column>
  )
}
