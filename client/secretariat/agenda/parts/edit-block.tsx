import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useSay } from '../../../languages/react.tsx'
import { Shape, type ShapeName } from '../../../ui/shape.tsx'
import type { Edit } from '../edit/edits.ts'
import { type Open, useEditing } from './editing.tsx'
import { type Field, FieldRow, type Values } from './field.tsx'
import { useLeaving } from './leaving.ts'
import { useWritten } from './written.ts'

/** What can be done with the row that is open, beside writing in it. What is written is stored along with it. */
export type BlockAction = {
  name: string
  label: string
  shape: ShapeName
  edits: (values: Values) => Edit[]
  /** What is open afterwards. */
  next: Open | null
}

type BlockMove = Omit<BlockAction, 'shape'>

type Props = {
  at: string
  /** The piece that has the focus once it is closed. */
  home: string
  label: string
  fields: Field[]
  /** What is stored, as it stands in the fields. */
  stored: Values
  /** @param changed the fields that were written in; @param values all of them */
  editsOf: (changed: Values, values: Values) => Edit[]
  actions?: BlockAction[]
  moves?: BlockMove[]
  /** It is not in the agenda yet: “Add” adds it as it is, also when nothing was written. */
  isNew?: boolean
  /** Why an action that one would look for is not there. */
  kept?: string | undefined
}

/**
 * A row of the agenda that is open for editing, in its place. It is stored when one leaves it, however that is;
 * Escape leaves it as it was.
 */
export const EditBlock = ({
  at,
  home,
  label,
  fields,
  stored,
  editsOf,
  actions = [],
  moves = [],
  isNew = false,
  kept,
}: Props) => {
  const say = useSay()
  const id = useId()
  const { change, open, setOpen, leave } = useEditing()
  const written = useWritten(fields, stored)
  const block = useRef<HTMLFieldSetElement>(null)

  const store = (more: (values: Values) => Edit[] = () => [], isAdding = false) => {
    const changed = written.changed()
    const values = { ...written.values, ...changed }
    const isChanged = isAdding || Object.keys(changed).length > 0
    const edits = [...(isChanged ? editsOf(changed, values) : []), ...more(values)]
    written.settle()
    if (edits.length > 0) change(edits)
  }
  const storeNow = useRef(store)
  storeNow.current = store
  useEffect(() => () => storeNow.current(), [])
  useLeaving(block, () => setOpen(null))

  useLayoutEffect(() => {
    const all = [...(block.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const wanted = all.find(({ dataset }) => dataset.field === open?.field) ?? all[0]
    block.current?.scrollIntoView({ block: 'nearest' })
    wanted?.focus()
    if (wanted instanceof HTMLInputElement && wanted.type === 'text') wanted.select()
  }, [open])

  const finish = () => {
    store(undefined, isNew)
    leave(home)
  }
  const cancel = () => {
    written.settle()
    leave(home)
  }
  const act = ({ edits, next }: Pick<BlockAction, 'edits' | 'next'>) => {
    store(edits)
    if (next) setOpen(next)
    else leave(home)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }

  return (
    <fieldset ref={block} className="agenda-open" aria-label={label} data-open={at} onKeyDown={onKeyDown}>
      <div className="agenda-fields">
        {fields.map(field => (
          <FieldRow
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={written.values[field.name] ?? ''}
            meanwhile={
              written.meanwhile.includes(field.name)
                ? say('agenda.meanwhile', { text: stored[field.name] ?? '' })
                : undefined
            }
            onValue={value => written.write(field.name, value)}
            onEnter={finish}
          />
        ))}
      </div>
      <div className="agenda-acts">
        <button type="button" className="agenda-act agenda-done" data-field="done" onClick={finish}>
          <Shape name="check" />
          {say(isNew ? 'agenda.add' : 'agenda.done')}
        </button>
        {isNew && (
          <button type="button" className="agenda-act" data-field="cancel" onClick={cancel}>
            <Shape name="cross" />
            {say('agenda.cancel')}
          </button>
        )}
        {actions.map(action => (
          <button
            key={action.name}
            type="button"
            className="agenda-act"
            data-field={action.name}
            onClick={() => act(action)}
          >
            <Shape name={action.shape} />
            {action.label}
          </button>
        ))}
        {moves.length > 0 && (
          <select
            className="agenda-act"
            data-field="move"
            aria-label={say('agenda.move-to')}
            value=""
            onChange={({ target }) => {
              const move = moves.find(({ name }) => name === target.value)
              if (move) act(move)
            }}
          >
            <option value="">{say('agenda.move-to')}</option>
            {moves.map(move => (
              <option key={move.name} value={move.name}>
                {move.label}
              </option>
            ))}
          </select>
        )}
      </div>
      {kept && <p className="agenda-kept">{kept}</p>}
    </fieldset>
  )
}
