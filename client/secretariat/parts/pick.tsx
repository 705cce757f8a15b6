import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { matching } from '../floor/match.ts'
import './pick.css'

type Props = {
  label: string
  delegations: readonly Delegation[]
  /** What is said beside one that is offered. */
  beside?: (delegation: Delegation) => ReactNode
  onPick: (delegation: Delegation) => void
  /** More of the line: stands beside the field. */
  children?: ReactNode
  /** The one field that its page is about: it is large, and has the focus while nothing else has. */
  isFirst?: boolean
  /** False while something else must be chosen before Enter does anything. */
  isReady?: boolean
  /** For who gives the focus back to it. */
  field?: RefObject<HTMLInputElement | null>
  onTyping?: (isTyping: boolean) => void
}

const focus = (field: HTMLInputElement | null) => field?.focus()

/** So many are offered; who means another one types another letter. */
const mostShown = 5

/** A delegation by two letters and Enter; the field is empty and ready for the next one at once. */
export const PickDelegation = ({
  label,
  delegations,
  beside,
  onPick,
  children,
  isFirst = false,
  isReady = true,
  field: given,
  onTyping,
}: Props) => {
  const say = useSay()
  const { language } = useLanguage()
  const listId = useId()
  const own = useRef<HTMLInputElement>(null)
  const field = given ?? own
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found =
    typed.trim() === '' ? [] : matching(inAlphabet(language, delegations), typed).slice(0, mostShown)
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    onTyping?.(text.trim() !== '')
  }
  const enter = (delegation: Delegation | undefined) => {
    if (!delegation || !isReady) return
    type('')
    field.current?.focus()
    onPick(delegation)
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
    <div className={isFirst ? 'pick pick-first' : 'pick'}>
      <div className="pick-line">
        <label className="field-line">
          <span>{label}</span>
          <input
            ref={node => {
              field.current = node
              if (isFirst && document.activeElement === document.body) focus(node)
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
            onChange={event => type(event.target.value)}
            onKeyDown={onKey}
          />
        </label>
        {children}
      </div>
      <div id={listId} role="listbox" aria-label={say('secretariat.hands.found')}>
        {found.map((delegation, place) => (
          <div
            key={delegation.code}
            id={option(place)}
            className="pick-option"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => enter(delegation)}
            onKeyDown={onKey}
          >
            <Flag code={delegation.flag} />
            <b>{delegation.names[delegation.language]}</b>
            <span>
              {beside?.(delegation) ??
                (delegation.names[language] !== delegation.names[delegation.language] &&
                  delegation.names[language])}
            </span>
            {place === at && <kbd>Enter</kbd>}
          </div>
        ))}
      </div>
      {typed.trim() !== '' && found.length === 0 && (
        <p className="pick-nobody" role="status">
          {say('secretariat.hands.nobody')}
        </p>
      )}
    </div>
  )
}
