import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import type { Found } from './find.ts'

type Props = {
  field: RefObject<HTMLInputElement | null>
  find: (typed: string) => Found[]
  /** What is said beside one that is offered. */
  beside: (found: Found) => string
  onPick: (found: Found) => void
  /** What was typed and entered that means nobody: a badge of another meeting. */
  onNobody: (typed: string) => void
  /** Stands beside the field, and comes after what was said when one goes on by keys. */
  children?: ReactNode
  /** Stands where the offers stand while something is typed. */
  answer: ReactNode
}

/** So many are offered; who means another one types another letter. */
const mostShown = 6

/** One field for names, delegations and badges; empty and ready for the next one at once. */
export const DeskField = ({ field, find, beside, onPick, onNobody, children, answer }: Props) => {
  const say = useSay()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => field.current?.focus(), [field])
  const found = find(typed).slice(0, mostShown)
  const isTyping = typed.trim() !== ''
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const enter = (chosen: Found | undefined) => {
    if (!isTyping) return
    type('')
    field.current?.focus()
    if (chosen) onPick(chosen)
    else onNobody(typed.trim())
  }
  const onKey = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      Enter: () => enter(found[at]),
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: () => type(''),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const option = (place: number) => `${listId}-${place}`
  return (
    <div className="pick pick-first desk-field">
      <label className="field-line">
        <span>{say('secretariat.attendance.field')}</span>
        <input
          ref={field}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? option(at) : undefined}
          value={typed}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={event => type(event.target.value)}
          onKeyDown={onKey}
        />
      </label>
      <div className="desk-said">
        {!isTyping && answer}
        <div id={listId} role="listbox" aria-label={say('secretariat.hands.found')}>
          {found.map((one, place) => (
            <div
              key={one.person?.id ?? one.delegation.code}
              id={option(place)}
              className="pick-option"
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onClick={() => enter(one)}
              onKeyDown={onKey}
            >
              <Flag code={one.delegation.flag} />
              <b>{one.person?.name ?? one.delegation.names[one.delegation.language]}</b>
              <span>{beside(one)}</span>
              {place === at && <kbd>Enter</kbd>}
            </div>
          ))}
        </div>
        {isTyping && found.length === 0 && (
          <p className="pick-nobody" role="status">
            {say('secretariat.desk.nobody')}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
