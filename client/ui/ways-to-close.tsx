import { useEffect, useRef } from 'react'
import { useSay } from '../languages/react.tsx'
import type { Press } from '../live/press.ts'

const minutes = [1, 2, 5, 10]

type Props = { onClose: (how?: Parameters<Press['closeList']>[0]) => void }

/** How the list is closed: at once, with the consent that the chair has asked for, or after a countdown. */
export const WaysToClose = ({ onClose }: Props) => {
  const say = useSay()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <button ref={first} type="button" className="act strong" onClick={() => onClose({ consent: true })}>
        {say('podium.act.close-consent')}
      </button>
      <button type="button" className="act" onClick={() => onClose()}>
        {say('podium.closing.now')}
      </button>
      <div className="grid">
        {minutes.map(count => (
          <button
            key={count}
            type="button"
            className="act"
            onClick={() => onClose({ inSeconds: count * 60 })}
          >
            {say('podium.closing.in', { minutes: count })}
          </button>
        ))}
      </div>
    </>
  )
}
