import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { RequestKind } from '../../../shared/meeting/commands.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Choice } from '../parts/choice.tsx'
import { failureWords } from '../parts/failure.tsx'
import { matching } from './match.ts'
import { MatterLines, noMatter } from './matter.tsx'
import { type HandAnswer, useHands } from './use-hands.ts'
import './hands.css'

const kinds: RequestKind[] = ['intervention', 'right-of-reply', 'point-of-order']
/** A list that is closed still takes these; nothing is chosen then until somebody does. */
const takenWhenClosed: RequestKind[] = ['right-of-reply', 'point-of-order']
/** So many are offered; who means another one types another letter. */
const mostShown = 5

const placeOf = ({ list }: View, code: string, kind: RequestKind | null): number =>
  list.requests.findIndex(request => request.delegation === code && request.kind === kind) + 1

const focus = (field: HTMLInputElement | null) => field?.focus()

/**
 * A hand raised in the room, entered for its delegation: two letters and Enter. Nothing is lost between two
 * hands: the field is empty and ready as soon as Enter is pressed.
 */
export const Hands = ({ view }: { view: View }) => {
  const say = useSay()
  const { language } = useLanguage()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<RequestKind>('intervention')
  const isClosed = view.list.status === 'closed'
  const offered = isClosed ? takenWhenClosed : kinds
  const kind = offered.includes(wanted) ? wanted : null
  const [at, setAt] = useState(0)
  const [matter, setMatter] = useState(noMatter)
  const { last, raise } = useHands()
  const found =
    typed.trim() === '' ? [] : matching(inAlphabet(language, view.delegations), typed).slice(0, mostShown)

  const enter = (delegation: Delegation | undefined) => {
    if (!delegation || kind === null) return
    setTyped('')
    setAt(0)
    setWanted('intervention')
    field.current?.focus()
    void raise(delegation, kind, matter)
    setMatter(noMatter)
  }
  const onKey = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      Enter: () => enter(found[at]),
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: () => setTyped(''),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const option = (place: number) => `${listId}-${place}`
  return (
    <section className="hands" aria-labelledby={`${listId}-title`}>
      <h2 id={`${listId}-title`}>{say('secretariat.hands.title')}</h2>
      <div className="hands-entry">
        <label className="field-line">
          <span>{say('secretariat.hands.field')}</span>
          <input
            ref={node => {
              field.current = node
              if (node && document.activeElement === document.body) focus(node)
            }}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? option(at) : undefined}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={event => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKey}
          />
        </label>
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
      </div>
      <div className="hands-found" id={listId} role="listbox" aria-label={say('secretariat.hands.found')}>
        {found.map((delegation, place) => {
          const listed = placeOf(view, delegation.code, kind)
          return (
            <div
              key={delegation.code}
              id={option(place)}
              className="hands-option"
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onClick={() => enter(delegation)}
              onKeyDown={onKey}
            >
              <Flag code={delegation.flag} />
              <b>{delegation.names[delegation.language]}</b>
              <span>
                {listed > 0
                  ? say('secretariat.hands.listed', { place: listed })
                  : delegation.names[language] !== delegation.names[delegation.language] &&
                    delegation.names[language]}
              </span>
              {place === at && <kbd>Enter</kbd>}
            </div>
          )
        })}
      </div>
      <MatterLines
        matter={matter}
        groups={[...new Set(view.delegations.flatMap(({ group }) => group ?? []))]}
        onChange={setMatter}
      />
      <HandSaid
        last={typed === '' ? last : null}
        nobody={typed.trim() !== '' && found.length === 0}
        isClosed={isClosed}
      />
    </section>
  )
}

type SaidProps = { last: HandAnswer | null; nobody: boolean; isClosed: boolean }

/** How the last hand went, and what to do for the next. */
const HandSaid = ({ last, nobody, isClosed }: SaidProps) => {
  const say = useSay()
  const plate = last?.delegation.names[last.delegation.language] ?? ''
  const failed = last !== null && last.code !== null
  return (
    <p className={failed ? 'hands-said hands-failed' : 'hands-said'} role="status">
      {failed && <Shape name="triangle" />}
      {nobody
        ? say('secretariat.hands.nobody')
        : last === null
          ? say(isClosed ? 'secretariat.hands.closed' : 'secretariat.hands.help')
          : last.code === null
            ? say('secretariat.hands.entered', { name: plate })
            : `${plate}: ${failureWords(last.code, say)}`}
    </p>
  )
}
