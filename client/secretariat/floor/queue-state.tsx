import { useState } from 'react'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Press } from '../../live/press.ts'
import { useConnection } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { useCountdown } from '../../ui/countdown.ts'
import { nameplateOf } from '../../ui/names.ts'
import { Shape } from '../../ui/shape.tsx'
import { WaysToClose } from '../../ui/ways-to-close.tsx'

type Props = { view: View; run: (answered: ReturnType<Press['openList']>) => Promise<void> }

/** How the list stands, until when, and for whom it still does; it is opened here, and closed in the way chosen. */
export const QueueState = ({ view, run }: Props) => {
  const say = useSay()
  const { press } = useConnection()
  const [isChoosing, choose] = useState(false)
  const { status, waiting, closingAt } = view.list
  const closes = useCountdown(closingAt)
  const isOpen = status === 'open'
  const opens = () => void run(press.openList())
  return (
    <header>
      <Shape name={isOpen ? 'ring' : 'ring-closed'} />
      <h2 id="queue-title">
        {closes === null ? say(`list.${status}`) : say('podium.list.closes-in', { time: closes })}{' '}
        <span>{say('list.waiting', { count: waiting })}</span>
      </h2>
      {isOpen ? (
        <button type="button" className="act" aria-expanded={isChoosing} onClick={() => choose(!isChoosing)}>
          {say('secretariat.queue.close')}
        </button>
      ) : (
        <Act onPress={opens}>{say('secretariat.queue.open')}</Act>
      )}
      {closes !== null && <Act onPress={opens}>{say('podium.act.keep-open')}</Act>}
      <Admitted view={view} />
      {isOpen && isChoosing && (
        <div className="queue-ways">
          <WaysToClose
            onClose={how => {
              choose(false)
              void run(press.closeList(how))
            }}
          />
        </div>
      )}
    </header>
  )
}

/** That the meeting consented to the closing, and who may ask all the same. */
const Admitted = ({ view }: { view: View }) => {
  const say = useSay()
  const { status, consent, exceptions } = view.list
  if (status === 'open' || (!consent && exceptions.length === 0)) return null
  const names = exceptions.map(code => nameplateOf(view, code)).join(', ')
  return (
    <p>
      {[consent && say('podium.list.consented'), names !== '' && say('secretariat.hands.excepted', { names })]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
