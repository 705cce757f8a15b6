import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'

type Parts<Offer> = {
  /** What is offered for what was typed, the likeliest first. */
  find: (typed: string) => Offer[]
  /** Enter, or a press on an offer; undefined when nothing is offered for what was typed. */
  onChoose: (offer: Offer | undefined, typed: string) => void
  /** Escape; without it the field is emptied. */
  onEscape?: () => void
  onTyping?: (isTyping: boolean) => void
}

/** A field that offers what its letters may mean, by keys and by presses: what it, its list and each offer carry. */
export const useOffers = <Offer>({ find, onChoose, onEscape, onTyping }: Parts<Offer>) => {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = find(typed)
  const isTyping = typed.trim() !== ''
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    onTyping?.(text.trim() !== '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      Enter: () => isTyping && onChoose(found[at], typed),
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: onEscape ?? (() => type('')),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const optionId = (place: number) => `${listId}-${place}`
  return {
    found,
    isTyping,
    type,
    /** Whether this is the one that Enter takes. */
    isMeant: (place: number) => place === at && isTyping,
    field: {
      role: 'combobox',
      'aria-expanded': found.length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': found.length > 0 ? optionId(at) : undefined,
      value: typed,
      autoComplete: 'off',
      autoCapitalize: 'off',
      spellCheck: false,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(target.value),
      onKeyDown,
    },
    list: (label: string) => ({ id: listId, role: 'listbox', 'aria-label': label }),
    option: (offer: Offer, place: number) => ({
      id: optionId(place),
      role: 'option',
      tabIndex: -1,
      'aria-selected': place === at && isTyping,
      onClick: () => onChoose(offer, typed),
    }),
  } as const
}
