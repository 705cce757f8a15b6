import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import type { ItemPlace, SessionPlace, SpeakerPlace, Step, TextList, TextPlace } from '../edit/edits.ts'
import type { InUse } from '../edit/in-use.ts'

/** Something that is being added and is not in the agenda yet. */
export type Draft =
  | { kind: 'session'; to: SessionPlace }
  | { kind: 'item'; to: ItemPlace; title?: string }
  | { kind: 'speaker'; to: SpeakerPlace }
  | { kind: 'text'; to: TextPlace }
  | { kind: 'day' }

/** The one row that is open for editing, by its place, and the field of it that has the focus. */
export type Open = { at: string; field?: string; draft?: Draft }

export const places = {
  day: (date: string) => `day:${date}`,
  session: (id: string) => `session:${id}`,
  item: (id: string) => `item:${id}`,
  speaker: (id: string) => `speaker:${id}`,
  text: ({ kind, session }: TextList, at: number) => `${kind}:${session ?? ''}:${at}`,
  /** Where what is added to a session, or to an agenda, is written. */
  added: (to: string) => `added:${to}`,
}

export type Editing = {
  agenda: Agenda
  inUse: InUse
  change: (step: Step) => void
  open: Open | null
  setOpen: (open: Open | null) => void
  /** Closes what is open and puts the focus on the piece that stands there now. */
  leave: (focus: string | null) => void
  /** Whether a speaker without a name is shown with the press that names it. */
  asksForNames: boolean
  /** What is to be said about a row, under it. */
  beside: (at: string) => ReactNode
}

const EditingContext = createContext<Editing | null>(null)

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('an agenda is edited inside an EditingProvider')
  return editing
}

type Props = Pick<Editing, 'agenda' | 'inUse' | 'change' | 'beside' | 'asksForNames'> & {
  open: Open | null
  setOpen: (open: Open | null) => void
  children: ReactNode
}

export const EditingProvider = ({ open, setOpen, children, ...given }: Props) => {
  const { agenda, inUse, change, beside, asksForNames } = given
  const around = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const leave = useCallback(
    (piece: string | null) => {
      setOpen(null)
      setFocus(piece)
    },
    [setOpen],
  )
  useEffect(() => {
    if (focus === null) return
    const pieces = around.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? []
    const [at] = focus.split('/')
    const found = [...pieces].find(({ dataset }) => dataset.piece === focus)
    const near = [...pieces].find(({ dataset }) => dataset.piece?.startsWith(`${at}/`))
    ;(found ?? near)?.focus()
    setFocus(null)
  }, [focus])
  const editing = useMemo(
    () => ({ agenda, inUse, change, beside, asksForNames, open, setOpen, leave }),
    [agenda, inUse, change, beside, asksForNames, open, setOpen, leave],
  )
  return (
    <EditingContext value={editing}>
      <div ref={around} className="agenda-parts">
        {children}
      </div>
    </EditingContext>
  )
}
