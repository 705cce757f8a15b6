import { useId, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { NewAccess, View } from '../../../shared/protocol.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { matching } from '../floor/match.ts'
import { SearchField } from '../parts/search.tsx'
import { AccessLine } from './line.tsx'
import type { AccessRow } from './rows.ts'

type Props = {
  role: NewAccess['role']
  rows: AccessRow[]
  view: View
  onMake: (access: NewAccess) => void
  onReplace: (access: string, wanted: NewAccess) => void
  onRevoke: (access: string) => void
  onRevokeDevice: (access: string, device: string) => void
}

/** Of these a meeting has as many as it likes; each has a name to tell it by. */
const named = ['secretariat', 'chair', 'interpreter'] as const
type NamedRole = (typeof named)[number]
const namedRole = (role: NewAccess['role']): NamedRole | undefined => named.find(one => one === role)

/** In the order of the page's language; what is typed leaves those out that it cannot mean. */
const useDelegationRows = (rows: AccessRow[], view: View, typed: string): AccessRow[] => {
  const { language } = useLanguage()
  const found = matching(inAlphabet(language, view.delegations), typed).map(({ code }) => code)
  const codeOf = ({ access, wanted }: AccessRow) => access?.delegation ?? wanted?.delegation
  const leftBehind = rows.filter(row => row.access !== null && row.isLeft)
  return [
    ...found.flatMap(code => rows.filter(row => codeOf(row) === code)),
    ...(typed.trim() === '' ? leftBehind : []),
  ]
}

/** All accesses of one role. */
export const AccessGroup = ({ role, rows, view, onMake, onReplace, onRevoke, onRevokeDevice }: Props) => {
  const say = useSay()
  const heading = useId()
  const [typed, setTyped] = useState('')
  const delegations = useDelegationRows(rows, view, typed)
  const shown = role === 'delegate' ? delegations : rows
  const mayName = namedRole(role)
  if (rows.length === 0 && !mayName) return null
  return (
    <section className="access-group" aria-labelledby={heading}>
      <div className="access-group-head">
        <h2 id={heading}>{say(`secretariat.access.of.${role}`)}</h2>
        {role === 'delegate' && <SearchField typed={typed} onType={setTyped} />}
      </div>
      <ul>
        {shown.map(row => (
          <AccessLine
            key={row.key}
            row={row}
            view={view}
            hasVirtual={
              row.role === 'delegate' &&
              rows.some(
                other =>
                  other.access?.delegation === row.access?.delegation && other.access?.inRoom === false,
              )
            }
            onMake={onMake}
            onReplace={onReplace}
            onRevoke={onRevoke}
            onRevokeDevice={onRevokeDevice}
          />
        ))}
      </ul>
      {mayName && <AddNamed role={mayName} onMake={onMake} />}
    </section>
  )
}

const focus = (field: HTMLInputElement | null) => field?.focus()

/** Asks for the name only once it is wanted. */
const AddNamed = ({ role, onMake }: { role: NamedRole; onMake: Props['onMake'] }) => {
  const say = useSay()
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <button type="button" className="word-act add-named-open" onClick={() => setName('')}>
        {say(`secretariat.access.add.${role}`)}
      </button>
    )
  return (
    <form
      className="add-named"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() === '') return
        onMake({ role, name: name.trim() })
        setName(null)
      }}
    >
      <label>
        <span>{say(`secretariat.access.name.${role}`)}</span>
        <input ref={focus} value={name} maxLength={120} onChange={event => setName(event.target.value)} />
      </label>
      {name.trim() !== '' && (
        <button type="submit" className="act">
          {say('secretariat.access.make-one')}
        </button>
      )}
      <button type="button" className="word-act" onClick={() => setName(null)}>
        {say('secretariat.cancel')}
      </button>
    </form>
  )
}
