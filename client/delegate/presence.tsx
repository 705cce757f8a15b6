import { useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { useLive } from '../live/react.ts'
import { callRest } from '../live/rest.ts'
import { Shape } from '../ui/shape.tsx'
import { Panel } from './panel.tsx'
import './presence.css'

const figures = 6

const refusals: Record<string, MessageKey> = {
  'wrong-room-code': 'delegate.presence.wrong',
  'too-many-tries': 'delegate.presence.too-many',
  'no-contact': 'delegate.presence.no-contact',
}

/** Sends the code when its last figure is there. Whoever it lets in is greeted anew, and the panel is gone. */
const useEntry = () => {
  const meeting = useLive(({ view }) => view?.meeting.id ?? '')
  const access = useLive(({ you }) => you?.access)
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const send = async (code: string) => {
    setSending(true)
    const path = `/api/meetings/${encodeURIComponent(meeting)}/presence`
    const answer = await callRest('POST', path, { code }, access)
    setSending(false)
    if (answer.ok) return
    setRefused(answer.code)
    setTyped('')
  }
  const type = (text: string) => {
    if (isSending) return
    const code = text.replace(/\D/g, '').slice(0, figures)
    setTyped(code)
    setRefused(null)
    if (code.length === figures) void send(code)
  }
  return { typed, type, isSending, refused }
}

/** The six figures that only those in the room can read: then this device may ask for the floor. */
export const PresencePanel = ({ onClose }: { onClose: () => void }) => {
  const say = useSay()
  const { typed, type, isSending, refused } = useEntry()
  const field = useRef<HTMLInputElement>(null)
  const said = useId()
  // The keypad comes up by itself, and again after a wrong code.
  useEffect(() => {
    if (!isSending) field.current?.focus()
  }, [isSending])
  return (
    <Panel
      title={say('delegate.presence.title')}
      close={say('delegate.topic.back')}
      onClose={onClose}
      startsInside
    >
      <div className="presence">
        <input
          ref={field}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          aria-label={say('delegate.presence.title')}
          aria-describedby={said}
          readOnly={isSending}
          onChange={event => type(event.target.value)}
        />
        <p id={said} role="status" className={refused === null ? 'note' : 'presence-refused'}>
          {refused !== null && <Shape name="triangle" />}
          <span>
            {refused === null
              ? say(isSending ? 'delegate.presence.sending' : 'delegate.presence.told')
              : say(refusals[refused] ?? 'delegate.presence.failed')}
          </span>
        </p>
      </div>
    </Panel>
  )
}
