import { type FormEvent, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { useSituation } from './situation.tsx'

/** Those that need nothing more; a message has a form of its own. */
const layouts = ['auto', 'speaker', 'list', 'agenda', 'blank'] as const

/** What all screens of the room show. */
export const Screens = () => {
  const { view, press } = useSituation()
  const say = useSay()
  const search = useSearch()
  const [message, setMessage] = useState(view.screen.message ?? '')
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (message.trim() !== '') void press.show({ layout: 'message', message: message.trim() })
  }
  return (
    <>
      <div className="choices">
        {layouts.map(layout => (
          <button
            key={layout}
            type="button"
            aria-pressed={view.screen.layout === layout}
            onClick={() => void press.show({ layout })}
          >
            <Shape name={view.screen.layout === layout ? 'circle' : 'ring'} />
            {say(`podium.screens.${layout}`)}
          </button>
        ))}
      </div>
      <p className="group">
        <Link
          className="act wide"
          href={`/m/${view.meeting.id}/podium/screens${search === '' ? '' : `?${search}`}`}
        >
          {say('podium.screens.single')}
        </Link>
      </p>
      <form onSubmit={show} className="message">
        <label>
          <span>
            {view.screen.layout === 'message' && <Shape name="circle" />}
            {say('podium.screens.text')}
          </span>
          <textarea
            value={message}
            rows={3}
            maxLength={280}
            onChange={event => setMessage(event.target.value)}
          />
        </label>
        <button type="submit" className="act">
          {say('podium.screens.show')}
        </button>
      </form>
    </>
  )
}
