import { useSay } from '../../../languages/react.tsx'
import type { TextList, TextRef } from '../edit/edits.ts'
import { otherSessions, stepText } from '../edit/moves.ts'
import { type BlockAction, EditBlock } from './edit-block.tsx'
import { type Draft, places, useEditing } from './editing.tsx'
import type { Field, Values } from './field.tsx'
import { most } from './limits.ts'
import { Piece } from './piece.tsx'

const useTextFields = (kind: TextList['kind']): Field[] => {
  const say = useSay()
  return [
    { name: 'text', label: say(`agenda.field.${kind}`), type: 'text', most: most[kind], isRequired: true },
  ]
}

/** As it is once what is written has been stored. */
const writtenRef = (ref: TextRef, { text = '' }: Values): TextRef => ({
  ...ref,
  text: text.trim() || ref.text,
})

const OpenText = ({ textRef: ref }: { textRef: TextRef }) => {
  const say = useSay()
  const { agenda } = useEditing()
  const { list } = ref
  const at = places.text(list, ref.at)
  const steps = (['up', 'down'] as const).flatMap((direction): BlockAction[] => {
    if (!stepText(agenda, ref, direction)) return []
    const to = direction === 'up' ? ref.at - 1 : ref.at + 1
    return [
      {
        name: direction,
        shape: direction,
        label: say(`agenda.${direction}`),
        edits: values => [stepText(agenda, writtenRef(ref, values), direction)].filter(edit => edit !== null),
        next: { at: places.text(list, to), field: direction },
      },
    ]
  })
  const remove: BlockAction = {
    name: 'remove',
    shape: 'cross',
    label: say('agenda.remove'),
    edits: values => [{ type: 'text.remove', ref: writtenRef(ref, values) }],
    next: null,
  }
  const sessions = list.session === null ? [] : otherSessions(agenda, list.session)
  return (
    <EditBlock
      at={at}
      home={`${at}/text`}
      label={say(`agenda.field.${list.kind}`)}
      fields={useTextFields(list.kind)}
      stored={{ text: ref.text }}
      editsOf={({ text = '' }) => [{ type: 'text.change', ref, text }]}
      actions={[...steps, remove]}
      moves={sessions.map(other => ({
        name: other.id,
        label: other.title,
        edits: values => [
          {
            type: 'text.move',
            ref: writtenRef(ref, values),
            to: { list: { ...list, session: other.id }, before: null },
          },
        ],
        next: null,
      }))}
    />
  )
}

/** A discussion point or a note that is written for the first time. */
export const NewText = ({ at, draft }: { at: string; draft: Extract<Draft, { kind: 'text' }> }) => {
  const { kind } = draft.to.list
  const say = useSay()
  return (
    <EditBlock
      at={at}
      home={`${at}/${kind}`}
      label={say(`agenda.field.${kind}`)}
      fields={useTextFields(kind)}
      stored={{ text: '' }}
      editsOf={({ text }) => (text ? [{ type: 'text.add', text, to: draft.to }] : [])}
      isNew
    />
  )
}

const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(97 + at) : String(at + 1))

export const TextRow = ({ textRef }: { textRef: TextRef }) => {
  const { open, beside } = useEditing()
  const { list, at: number, text } = textRef
  const at = places.text(list, number)
  return (
    <li className="agenda-row">
      {open?.at === at ? (
        <OpenText key={at} textRef={textRef} />
      ) : (
        <Piece at={at} field="text" className="agenda-line">
          <span className="agenda-number">{list.kind === 'point' ? letterOf(number) : ''}</span>
          <span>{text}</span>
        </Piece>
      )}
      {beside(at)}
    </li>
  )
}
