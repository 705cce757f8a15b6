import { useId, useRef, useState } from 'react'
import type { RequestKind } from '../../../shared/meeting/commands.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Choice } from '../parts/choice.tsx'
import { failureWords } from '../parts/failure.tsx'
import { PickDelegation } from '../parts/pick.tsx'
import { MatterLines, noMatter } from './matter.tsx'
import { type HandAnswer, useHands } from './use-hands.ts'
import './hands.css'

const kinds: RequestKind[] = ['intervention', 'right-of-reply', 'point-of-order']
/** A list that is closed still takes these; nothing is chosen then until somebody does. */
const takenWhenClosed: RequestKind[] = ['right-of-reply', 'point-of-order']
const placeOf = ({ list }: View, code: string, kind: RequestKind | null): number =>
  list.requests.findIndex(request => request.delegation === code && request.kind === kind) + 1

/**
 * A hand raised in the room, entered for its delegation: two letters and Enter. Nothing is lost between two
 * hands: the field is empty and ready as soon as Enter is pressed.
 */
export const Hands = ({ view }: { view: View }) => {
  const say = useSay()
  const titleId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState<RequestKind>('intervention')
  const [isTyping, setTyping] = useState(false)
  const [matter, setMatter] = useState(noMatter)
  const { last, raise } = useHands()
  const isClosed = view.list.status === 'closed'
  const offered = isClosed ? takenWhenClosed : kinds
  const kind = offered.includes(wanted) ? wanted : null
  const listed = ({ code }: Delegation) => {
    const place = placeOf(view, code, kind)
    return place > 0 ? say('secretariat.hands.listed', { place }) : undefined
  }
  return (
    <section className="hands" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('secretariat.hands.title')}</h2>
      <PickDelegation
        label={say('secretariat.hands.field')}
        delegations={view.delegations}
        beside={listed}
        isFirst
        isReady={kind !== null}
        field={field}
        onTyping={setTyping}
        onPick={delegation => {
          if (kind === null) return
          setWanted('intervention')
          void raise(delegation, kind, matter)
          setMatter(noMatter)
        }}
      >
        <Choice<RequestKind>
          legend={say('secretariat.hands.kind')}
          name="kind"
          chosen={kind}
          options={offered.map(value => ({ value, words: say(`kind.${value}`) }))}
          onChoose={chosen => {
            setWanted(chosen)
            field.current?.focus()
          }}
        />
      </PickDelegation>
      <MatterLines
        matter={matter}
        groups={[...new Set(view.delegations.flatMap(({ group }) => group ?? []))]}
        onChange={setMatter}
      />
      <HandSaid last={isTyping ? null : last} isClosed={isClosed} />
    </section>
  )
}

type SaidProps = { last: HandAnswer | null; isClosed: boolean }

/** How the last hand went, and what to do for the next. */
const HandSaid = ({ last, isClosed }: SaidProps) => {
  const say = useSay()
  const plate = last?.delegation.names[last.delegation.language] ?? ''
  const failed = last !== null && last.code !== null
  return (
    <p className={failed ? 'hands-said hands-failed' : 'hands-said'} role="status">
      {failed && <Shape name="triangle" />}
      {last === null
        ? say(isClosed ? 'secretariat.hands.closed' : 'secretariat.hands.help')
        : last.code === null
          ? say('secretariat.hands.entered', { name: plate })
          : `${plate}: ${failureWords(last.code, say)}`}
    </p>
  )
}
