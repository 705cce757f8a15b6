import { useId, useRef, useState } from 'react'
import type { RequestKind } from '../../../shared/meeting/commands.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { enterable, kindsToEnter } from '../../ui/enterable.ts'
import { nameplateOf } from '../../ui/names.ts'
import { Shape } from '../../ui/shape.tsx'
import { Choice } from '../parts/choice.tsx'
import { failureWords } from '../parts/failure.tsx'
import { PickDelegation } from '../parts/pick.tsx'
import { MatterLines, noMatter } from './matter.tsx'
import { type HandAnswer, useHands } from './use-hands.ts'
import './hands.css'

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
  const [wanted, setWanted] = useState<RequestKind | null>(null)
  const [isTyping, setTyping] = useState(false)
  const [matter, setMatter] = useState(noMatter)
  const { last, raise } = useHands()
  const isClosed = view.list.status === 'closed'
  const offered = kindsToEnter(view)
  // On a closed list nothing is chosen until somebody does.
  const chosen = wanted ?? (isClosed ? null : 'intervention')
  const kind = chosen !== null && offered.includes(chosen) ? chosen : null
  const listed = ({ code }: Delegation) => {
    const place = placeOf(view, code, kind)
    return place > 0 ? say('secretariat.hands.listed', { place }) : undefined
  }
  return (
    <section className="hands" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('secretariat.hands.title')}</h2>
      <PickDelegation
        label={say('secretariat.hands.field')}
        delegations={kind === null ? view.delegations : enterable(view, kind)}
        beside={listed}
        isFirst
        isReady={kind !== null}
        field={field}
        onTyping={setTyping}
        onPick={delegation => {
          if (kind === null) return
          setWanted(null)
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
      <HandSaid last={isTyping ? null : last} view={view} />
    </section>
  )
}

type SaidProps = { last: HandAnswer | null; view: View }

/** How the last hand went, and what to do for the next. */
const HandSaid = ({ last, view }: SaidProps) => {
  const say = useSay()
  const { status, exceptions } = view.list
  const names = exceptions.map(code => nameplateOf(view, code)).join(', ')
  const closed = [
    say('secretariat.hands.closed'),
    ...(names === '' ? [] : [say('secretariat.hands.excepted', { names })]),
  ].join(' ')
  const plate = last?.delegation.names[last.delegation.language] ?? ''
  const failed = last !== null && last.code !== null
  return (
    <p className={failed ? 'hands-said hands-failed' : 'hands-said'} role="status">
      {failed && <Shape name="triangle" />}
      {last === null
        ? status === 'closed'
          ? closed
          : say('secretariat.hands.help')
        : last.code === null
          ? say('secretariat.hands.entered', { name: plate })
          : `${plate}: ${failureWords(last.code, say)}`}
    </p>
  )
}
