import type { Item } from '../../../../shared/meeting/agenda.ts'
import { useSay } from '../../../languages/react.tsx'
import type { Edit, ItemHead } from '../edit/edits.ts'
import { newId } from '../edit/fresh.ts'
import { keptItem } from '../edit/in-use.ts'
import { joinAbove, otherSessions, standAlone, stepItem } from '../edit/moves.ts'
import { type BlockAction, EditBlock } from './edit-block.tsx'
import { type Draft, places, useEditing } from './editing.tsx'
import type { Field, Values } from './field.tsx'
import { most } from './limits.ts'
import { Piece } from './piece.tsx'
import { keptWords, minutesOf, optional, secondsOf } from './words.ts'

const useItemFields = (): Field[] => {
  const say = useSay()
  return [
    { name: 'number', label: say('agenda.field.number'), type: 'line', most: most.number, width: 'narrow' },
    {
      name: 'title',
      label: say('agenda.field.item'),
      type: 'text',
      most: most.itemTitle,
      isRequired: true,
      width: 'most',
    },
    { name: 'limit', label: say('agenda.field.limit'), type: 'minutes', width: 'narrow' },
  ]
}

const headOf = (values: Values): Partial<ItemHead> => {
  const { number, title, limit } = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim()]),
  )
  const speakingLimitSeconds = limit ? secondsOf(limit) : null
  return {
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    ...(speakingLimitSeconds === null ? {} : { speakingLimitSeconds }),
  }
}

/** What is no limit leaves the limit as it was; an empty one takes it away. */
const changeOf = (changed: Values): Extract<Edit, { type: 'item.change' }>['change'] => {
  const { title, number, limit } = changed
  const seconds = limit ? secondsOf(limit) : undefined
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number: optional(number) }),
    ...(limit === undefined || seconds === null ? {} : { speakingLimitSeconds: seconds }),
  }
}

const OpenItem = ({ item, session, isPart }: { item: Item; session: string; isPart: boolean }) => {
  const say = useSay()
  const { agenda, inUse } = useEditing()
  const at = places.item(item.id)
  const kept = keptItem(inUse, agenda, item.id)
  const step = (name: BlockAction['name'], shape: BlockAction['shape'], label: string, edit: Edit | null) =>
    edit ? [{ name, shape, label, edits: () => [edit], next: { at, field: name } }] : []
  const actions: BlockAction[] = [
    ...step('up', 'up', say('agenda.up'), stepItem(agenda, item.id, 'up')),
    ...step('down', 'down', say('agenda.down'), stepItem(agenda, item.id, 'down')),
    ...step('join', 'arrow', say('agenda.item.join'), joinAbove(agenda, item.id)),
    ...step('alone', 'back', say('agenda.item.alone'), standAlone(agenda, item.id)),
    ...(isPart
      ? []
      : [
          {
            name: 'part',
            shape: 'plus' as const,
            label: say('agenda.item.add-part'),
            edits: () => [],
            next: addPart(session, item.id),
          },
        ]),
    ...(kept
      ? []
      : [
          {
            name: 'remove',
            shape: 'cross' as const,
            label: say('agenda.remove'),
            edits: () => [{ type: 'item.remove' as const, item: item.id }],
            next: null,
          },
        ]),
  ]
  const moves = kept
    ? []
    : otherSessions(agenda, session).map(other => ({
        name: other.id,
        label: other.title,
        edits: () => [
          {
            type: 'item.move' as const,
            item: item.id,
            to: { session: other.id, within: null, before: null },
          },
        ],
        next: { at, field: 'move' },
      }))
  return (
    <EditBlock
      at={at}
      home={`${at}/title`}
      label={say('agenda.item.edit', { title: item.title })}
      fields={useItemFields()}
      stored={{
        number: item.number ?? '',
        title: item.title,
        limit: minutesOf(item.speakingLimitSeconds),
      }}
      editsOf={changed => [{ type: 'item.change', item: item.id, change: changeOf(changed) }]}
      actions={actions}
      moves={moves}
      kept={keptWords(kept, say)}
    />
  )
}

const addPart = (session: string, within: string) => ({
  at: places.added(within),
  field: 'title',
  draft: { kind: 'item', to: { session, within, before: null } } satisfies Draft,
})

/** An item that is written for the first time. */
export const NewItem = ({ at, draft }: { at: string; draft: Extract<Draft, { kind: 'item' }> }) => {
  const say = useSay()
  return (
    <EditBlock
      at={at}
      home={`${at}/item`}
      label={say('agenda.item.new')}
      fields={useItemFields()}
      stored={{ number: '', title: '', limit: '' }}
      editsOf={(_, values) => {
        const { title = '', ...rest } = headOf(values)
        if (title === '') return []
        return [{ type: 'item.add', item: { id: newId('i'), title, ...rest }, to: draft.to }]
      }}
      isNew
    />
  )
}

type Props = { item: Item; session: string; isPart?: boolean }

export const ItemRow = ({ item, session, isPart = false }: Props) => {
  const say = useSay()
  const { open, beside, inUse } = useEditing()
  const at = places.item(item.id)
  const added = places.added(item.id)
  const limit = minutesOf(item.speakingLimitSeconds)
  return (
    <li className="agenda-row">
      {open?.at === at ? (
        <OpenItem key={at} item={item} session={session} isPart={isPart} />
      ) : (
        <Piece at={at} field="title" className="agenda-line">
          <span className="agenda-number">{item.number ?? ''}</span>
          <span>
            {item.title}
            {limit && (
              <small className="agenda-limit">{say('agenda.limit', { minutes: Number(limit) })}</small>
            )}
            {inUse.item === item.id && <small className="agenda-limit">{say('agenda.open-now')}</small>}
          </span>
        </Piece>
      )}
      {beside(at)}
      {(item.items ?? []).length > 0 && (
        <ol>
          {item.items?.map(part => (
            <ItemRow key={part.id} item={part} session={session} isPart />
          ))}
        </ol>
      )}
      {open?.at === added && open.draft?.kind === 'item' && <NewItem at={added} draft={open.draft} />}
    </li>
  )
}
