import type { MotionKind } from '../../shared/meeting/rules/rules.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useConnection } from '../live/react.ts'
import { Act } from '../ui/buttons.tsx'
import { nameplateOf } from '../ui/names.ts'
import { placeOf } from '../ui/place.ts'
import { nextReply } from './cells.ts'
import { Panel } from './panel.tsx'
import type { PendingMotion, Procedure, Swap } from './procedure.ts'
import { useSecondThought } from './second-thought.ts'

type Motion = View['motions'][number]

const resultSaid = (say: Say, { result }: Motion): string => {
  if (result === null || result.by === 'no-objection') return say('delegate.motion.adopted')
  const { adopted, for: inFavour, against, abstaining } = result
  return say('delegate.motion.voted', { adopted: adopted ? 'yes' : 'no', for: inFavour, against, abstaining })
}

/** Before the meeting: by whom, how many have asked to speak on it, and what one can do about it. */
const Pending = ({ pending: { motion, sides, isOwn }, view }: { pending: PendingMotion; view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const withdraw = useSecondThought(() => void press.withdrawMotion(motion.id))
  return (
    <li className="motion">
      <p>
        <b>{say(`motion.${motion.motion}`)}</b>
        <small>
          {say('delegate.motion.by', { name: nameplateOf(view, motion.delegation) })}
          {'. '}
          {say('delegate.motion.spoken', { for: motion.for.length, against: motion.against.length })}
        </small>
      </p>
      {sides.map(side => (
        <Act key={side} onPress={() => void press.speakOnMotion(motion.id, side)}>
          {say(`delegate.motion.${side}`)}
        </Act>
      ))}
      {isOwn && (
        <Act onPress={withdraw.press} className={withdraw.isArmed ? 'armed' : ''}>
          {say(withdraw.isArmed ? 'delegate.withdraw.sure' : 'delegate.motion.withdraw')}
        </Act>
      )}
    </li>
  )
}

const Decided = ({ motion, view }: { motion: Motion; view: View }) => {
  const say = useSay()
  return (
    <li className="motion">
      <p>
        <b>{say(`motion.${motion.motion}`)}</b>
        <small>
          {say('delegate.motion.by', { name: nameplateOf(view, motion.delegation) })}
          {'. '}
          {resultSaid(say, motion)}
        </small>
      </p>
    </li>
  )
}

/** A motion stops what goes on: two presses. */
const Move = ({ motion }: { motion: MotionKind }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.raiseMotion(motion))
  return (
    <li>
      <button type="button" className={second.isArmed ? 'option armed' : 'option'} onClick={second.press}>
        <span>{say(second.isArmed ? 'delegate.motion.sure' : `motion.${motion}`)}</span>
      </button>
    </li>
  )
}

type PartnerProps = { swap: Swap; partner: WireRequest; view: View }

const Partner = ({ swap: { own, offered }, partner, view }: PartnerProps) => {
  const say = useSay()
  const { press } = useConnection()
  const place = placeOf(view, partner.id) ?? 0
  const isOffered = offered?.id === partner.id
  return (
    <li>
      <button
        type="button"
        className="option"
        aria-pressed={isOffered}
        onClick={() => void press.swap(own.id, partner.id)}
      >
        <span className="n">{say('delegate.swap.place', { place })}</span>
        <span>
          {nameplateOf(view, partner.delegation)}
          {isOffered && <small>{say('delegate.swap.offered')}</small>}
        </span>
      </button>
    </li>
  )
}

const Lot = ({ draw, view }: { draw: NonNullable<View['list']['draw']>; view: View }) => {
  const say = useSay()
  return (
    <>
      <h2>{say('delegate.lot')}</h2>
      <p className="note">{draw.order.map(code => nameplateOf(view, code)).join(', ')}</p>
      <p className="note">{say('delegate.lot.seed', { seed: draw.seed })}</p>
    </>
  )
}

type Props = { procedure: Procedure; view: View; own: string; onClose: () => void }

/** What is seldom needed: motions, a swap of places, the lot. */
export const ProcedurePanel = ({ procedure, view, own, onClose }: Props) => {
  const say = useSay()
  const { pending, decided, mayMove, swap } = procedure
  const { draw } = view.list
  const isOutOfReplies = view.rules.kindsAdmitted.includes('right-of-reply') && nextReply(view, own) === null
  return (
    <Panel title={say('delegate.procedure')} close={say('delegate.topic.back')} onClose={onClose}>
      <ul>
        {pending.map(each => (
          <Pending key={each.motion.id} pending={each} view={view} />
        ))}
        {decided.map(motion => (
          <Decided key={motion.id} motion={motion} view={view} />
        ))}
      </ul>
      {isOutOfReplies && <p className="note">{say('delegate.reply.none')}</p>}
      {swap && (
        <>
          <h2>{say('delegate.swap.with')}</h2>
          <ul>
            {swap.partners.map(partner => (
              <Partner key={partner.id} swap={swap} partner={partner} view={view} />
            ))}
          </ul>
        </>
      )}
      {mayMove.length > 0 && (
        <>
          <h2>{say('delegate.motion.move')}</h2>
          <ul>
            {mayMove.map(motion => (
              <Move key={motion} motion={motion} />
            ))}
          </ul>
        </>
      )}
      {draw && <Lot draw={draw} view={view} />}
    </Panel>
  )
}
