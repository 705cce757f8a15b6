import type { ReactNode } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { Fault } from './faults.ts'
import { PackNames } from './pack-names.tsx'

type Props = {
  file: string
  named: { id: string; title: string }
  /** The title of the pack of one's own that it would replace. */
  replaces: string | null
  fault: string | undefined
  /** What of it cannot be saved as it stands. */
  faults: readonly Fault[]
  onName: (named: { id?: string; title?: string }) => void
  onSave: () => void
  onLeave: () => void
  /** Another file. */
  children: ReactNode
}

/** A pack out of a file, below which its rules stand: nothing is saved before all of it is. */
export const DraftBar = ({
  file,
  named,
  replaces,
  fault,
  faults,
  onName,
  onSave,
  onLeave,
  children,
}: Props) => {
  const say = useSay()
  return (
    <form
      className="save-pack pack-draft"
      aria-label={file}
      onSubmit={event => {
        event.preventDefault()
        onSave()
      }}
    >
      <p>
        <b>{file}</b> {say('secretariat.rules.draft')}{' '}
        {replaces !== null && say('secretariat.rules.draft.replaces', { title: replaces })}
      </p>
      <div className="pack-faults" role="status">
        {faults.length > 0 && (
          <>
            <p>
              <Shape name="triangle" />
              {say('secretariat.rules.draft.faults', { count: faults.length })}
            </p>
            <ul>
              {faults.map(({ part, what, why }) => (
                <li key={part}>
                  {what}: {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <PackNames named={named} onChange={onName} fault={fault} />
      <button type="submit" className="act act-sure">
        {say('secretariat.rules.save-do')}
      </button>
      <button type="button" className="word-act" onClick={onLeave}>
        {say('secretariat.cancel')}
      </button>
      {children}
    </form>
  )
}
