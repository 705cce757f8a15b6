import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import { Flag } from '../ui/flag.tsx'
import { Panel } from './panel.tsx'
import { useSecondThought } from './second-thought.ts'

const To = ({ delegation: { code, flag, names, language } }: { delegation: Delegation }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.yieldTo(code))
  const name = names[language]
  return (
    <li>
      <button type="button" className={second.isArmed ? 'option armed' : 'option'} onClick={second.press}>
        <Flag code={flag} />
        <span>{second.isArmed ? say('delegate.pass-on.sure', { name }) : name}</span>
      </button>
    </li>
  )
}

/** Whoever waits first, then everybody else, as the meeting has them. */
const receivers = ({ delegations, list }: View, own: string): Delegation[] => {
  const waiting = list.requests.map(({ delegation }) => delegation)
  const rank = ({ code }: Delegation) => {
    const index = waiting.indexOf(code)
    return index < 0 ? waiting.length : index
  }
  return delegations.filter(({ code }) => code !== own).toSorted((a, b) => rank(a) - rank(b))
}

/** What is left of the own time, to another delegation: where the rules let it be passed on. */
export const PassOnPanel = ({ view, own, onClose }: { view: View; own: string; onClose: () => void }) => {
  const say = useSay()
  return (
    <Panel title={say('delegate.pass-on.choose')} close={say('delegate.topic.back')} onClose={onClose}>
      <ul>
        {receivers(view, own).map(delegation => (
          <To key={delegation.code} delegation={delegation} />
        ))}
      </ul>
    </Panel>
  )
}
