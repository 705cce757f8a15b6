import { type ReactNode, type RefObject, useRef } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { useOffers } from '../../ui/offers.ts'
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
  const own = useRef<HTMLInputElement>(null)
  const field = given ?? own
  const offers = useOffers<Delegation>({
    find: typed =>
      typed.trim() === '' ? [] : matching(inAlphabet(language, delegations), typed).slice(0, mostShown),
    onChoose: delegation => {
      if (!delegation || !isReady) return
      offers.type('')
      field.current?.focus()
      onPick(delegation)
    },
    ...(onTyping && { onTyping }),
  })
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
            {...offers.field}
          />
        </label>
        {children}
      </div>
      <div {...offers.list(say('secretariat.hands.found'))}>
        {offers.found.map((delegation, place) => (
          <div key={delegation.code} className="pick-option" {...offers.option(delegation, place)}>
            <Flag code={delegation.flag} />
            <b>{delegation.names[delegation.language]}</b>
            <span>
              {beside?.(delegation) ??
                (delegation.names[language] !== delegation.names[delegation.language] &&
                  delegation.names[language])}
            </span>
            {offers.isMeant(place) && <kbd>Enter</kbd>}
          </div>
        ))}
      </div>
      {offers.isTyping && offers.found.length === 0 && (
        <p className="pick-nobody" role="status">
          {say('secretariat.hands.nobody')}
        </p>
      )}
    </div>
  )
}
