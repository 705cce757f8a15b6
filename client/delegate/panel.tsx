import { type ReactNode, useEffect, useRef } from 'react'
import { Act } from '../ui/buttons.tsx'

/** What can be opened in the place of the page’s matter; the hand stays where it is, and works. */
export type PanelName = 'request' | 'procedure' | 'pass-on' | 'presence'

type Props = {
  title: string
  close: string
  onClose: () => void
  /** Something in it takes the keyboard itself. */
  startsInside?: boolean
  children: ReactNode
}

export const Panel = ({ title, close, onClose, startsInside = false, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever uses the keyboard or listens goes on where it has opened.
  useEffect(() => {
    if (!startsInside) heading.current?.focus()
  }, [startsInside])
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Act onPress={onClose}>{close}</Act>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
