import type { ReactNode } from 'react'
import { useEditing } from './editing.tsx'

type Props = { at: string; field: string; className?: string; label?: string; children: ReactNode }

/** A part of the agenda as it reads; a press opens it for editing, in its place. */
export const Piece = ({ at, field, className, label, children }: Props) => {
  const { setOpen } = useEditing()
  return (
    <button
      type="button"
      className={className ? `piece ${className}` : 'piece'}
      data-piece={`${at}/${field}`}
      aria-label={label}
      onClick={() => setOpen({ at, field })}
    >
      {children}
    </button>
  )
}
