import { useEffect, useRef } from 'react'
import { useSay } from '../languages/react.tsx'
import type { Press } from '../live/press.ts'
import { useSituation } from './situation.tsx'

const minutes = [1, 2, 5, 10]

/** How the list is closed: at once, with the consent that the chair has asked for, or after a countdown. */
export const CloseList = () => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const first = useRef<HTMLButtonElement>(null)
  const isOpen = view.list.status === 'open'
  useEffect(() => first.current?.focus(), [])
  // Somebody else has closed it meanwhile.
  useEffect(() => {
    if (!isOpen) show(null)
  }, [isOpen, show])
  const closes = (how?: Parameters<Press['closeList']>[0]) => () => {
    void press.closeList(how)
    show(null)
  }
  return (
    <div className="confirm">
      <button ref={first} type="button" className="act strong" onClick={closes({ consent: true })}>
        {say('podium.act.close-consent')}
      </button>
      <button type="button" className="act" onClick={closes()}>
        {say('podium.closing.now')}
      </button>
      <div className="grid">
        {minutes.map(count => (
          <button key={count} type="button" className="act" onClick={closes({ inSeconds: count * 60 })}>
            {say('podium.closing.in', { minutes: count })}
          </button>
        ))}
      </div>
    </div>
  )
}
