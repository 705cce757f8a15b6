import { type ReactNode, type RefObject, useEffect } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { useOffers } from '../../ui/offers.ts'
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
  const offers = useOffers<Found>({
    find: typed => find(typed).slice(0, mostShown),
    onChoose: (chosen, typed) => {
      offers.type('')
      field.current?.focus()
      if (chosen) onPick(chosen)
      else onNobody(typed.trim())
    },
  })
  useEffect(() => field.current?.focus(), [field])
  return (
    <div className="pick pick-first desk-field">
      <label className="field-line">
        <span>{say('secretariat.attendance.field')}</span>
        <input ref={field} {...offers.field} maxLength={120} />
      </label>
      <div className="desk-said">
        {!offers.isTyping && answer}
        <div {...offers.list(say('secretariat.hands.found'))}>
          {offers.found.map((one, place) => (
            <div
              key={one.person?.id ?? one.delegation.code}
              className="pick-option"
              {...offers.option(one, place)}
            >
              <Flag code={one.delegation.flag} />
              <b>{one.person?.name ?? one.delegation.names[one.delegation.language]}</b>
              <span>{beside(one)}</span>
              {offers.isMeant(place) && <kbd>Enter</kbd>}
            </div>
          ))}
        </div>
        {offers.isTyping && offers.found.length === 0 && (
          <p className="pick-nobody" role="status">
            {say('secretariat.desk.nobody')}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
