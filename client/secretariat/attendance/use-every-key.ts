import { type RefObject, useEffect } from 'react'

const fields = 'input, select, textarea'

/**
 * A scanner types wherever the page's focus is: what is typed outside any field goes to this one, from the first
 * letter on. The keys that press a button stay the button's.
 */
export const useEveryKey = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || key.length !== 1 || key === ' ') return
      if (target instanceof Element && target.closest(fields)) return
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
