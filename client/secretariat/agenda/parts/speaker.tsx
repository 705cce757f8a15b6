import type { Speaker } from '../../../../shared/meeting/agenda.ts'
import { useSay } from '../../../languages/react.tsx'
import type { Edit } from '../edit/edits.ts'
import { newId } from '../edit/fresh.ts'
import { keptSpeaker } from '../edit/in-use.ts'
import { otherSessions, stepSpeaker } from '../edit/moves.ts'
import { type BlockAction, EditBlock } from './edit-block.tsx'
import { type Draft, places, useEditing } from './editing.tsx'
import type { Field, Values } from './field.tsx'
import { most } from './limits.ts'
import { Piece } from './piece.tsx'
import { keptWords, optional } from './words.ts'

const useSpeakerFields = (): Field[] => {
  const say = useSay()
  return [
    { name: 'name', label: say('agenda.field.name'), type: 'line', most: most.name, width: 'half' },
    { name: 'topic', label: say('agenda.field.topic'), type: 'line', most: most.topic, width: 'half' },
    { name: 'role', label: say('agenda.field.role'), type: 'text', most: most.role },
  ]
}

const changeOf = ({ name, topic, role }: Values): Extract<Edit, { type: 'speaker.change' }>['change'] => ({
  ...(name === undefined ? {} : { name: optional(name) ?? null }),
  ...(topic === undefined ? {} : { topic: optional(topic) }),
  ...(role === undefined ? {} : { role: optional(role) }),
})

const OpenSpeaker = ({ speaker, session }: { speaker: Speaker; session: string }) => {
  const say = useSay()
  const { agenda, inUse } = useEditing()
  const at = places.speaker(speaker.id)
  const kept = keptSpeaker(inUse, speaker.id)
  const steps = (['up', 'down'] as const).flatMap((direction): BlockAction[] => {
    const edit = stepSpeaker(agenda, speaker.id, direction)
    if (!edit) return []
    const next = { at, field: direction }
    return [
      { name: direction, shape: direction, label: say(`agenda.${direction}`), edits: () => [edit], next },
    ]
  })
  const remove: BlockAction = {
    name: 'remove',
    shape: 'cross',
    label: say('agenda.remove'),
    edits: () => [{ type: 'speaker.remove', speaker: speaker.id }],
    next: null,
  }
  const moves = otherSessions(agenda, session).map(other => ({
    name: other.id,
    label: other.title,
    edits: () => [
      {
        type: 'speaker.move' as const,
        speaker: speaker.id,
        to: { session: other.id, before: null },
      },
    ],
    next: { at, field: 'move' },
  }))
  return (
    <EditBlock
      at={at}
      home={`${at}/name`}
      label={say('agenda.speaker.edit', { order: speaker.order })}
      fields={useSpeakerFields()}
      stored={{ name: speaker.name ?? '', topic: speaker.topic ?? '', role: speaker.role ?? '' }}
      editsOf={changed => [{ type: 'speaker.change', speaker: speaker.id, change: changeOf(changed) }]}
      actions={kept ? steps : [...steps, remove]}
      moves={kept ? [] : moves}
      kept={keptWords(kept, say)}
    />
  )
}

/** A speaker who is entered for the first time, with a name or without. */
export const NewSpeaker = ({ at, draft }: { at: string; draft: Extract<Draft, { kind: 'speaker' }> }) => {
  const say = useSay()
  const add = ({ name = '', topic, role }: Values): Edit[] => [
    {
      type: 'speaker.add',
      speaker: {
        id: newId('p'),
        name: optional(name.trim()) ?? null,
        ...(topic?.trim() ? { topic: topic.trim() } : {}),
        ...(role?.trim() ? { role: role.trim() } : {}),
      },
      to: draft.to,
    },
  ]
  return (
    <EditBlock
      at={at}
      home={`${at}/speaker`}
      label={say('agenda.speaker.new')}
      fields={useSpeakerFields()}
      stored={{ name: '', topic: '', role: '' }}
      editsOf={(_, values) => add(values)}
      isNew
    />
  )
}

const moreOf = ({ topic, role }: Speaker): string =>
  [topic, role].filter(part => part !== undefined).join(' · ')

/** Naming is what is done most on the day of the meeting: one press away. */
const AskedForName = ({ speaker }: { speaker: Speaker }) => {
  const say = useSay()
  const at = places.speaker(speaker.id)
  const more = moreOf(speaker)
  return (
    <div className="agenda-line">
      <span className="agenda-number">{speaker.order}</span>
      <div>
        <Piece at={at} field="name" className="agenda-name-it">
          {say('agenda.speaker.name-it')}
        </Piece>
        {more !== '' && (
          <Piece at={at} field="role" className="agenda-second">
            {more}
          </Piece>
        )}
      </div>
    </div>
  )
}

const ReadSpeaker = ({ speaker }: { speaker: Speaker }) => {
  const say = useSay()
  const { inUse } = useEditing()
  const { name } = speaker
  const more = moreOf(speaker)
  return (
    <Piece at={places.speaker(speaker.id)} field="name" className="agenda-line">
      <span className="agenda-number">{speaker.order}</span>
      <span>
        <span className={name === null ? 'agenda-unnamed' : 'agenda-person'}>
          {name ?? say('agenda.speaker.unnamed')}
        </span>
        {inUse.speaking.has(speaker.id) && <small>{say('floor.has')}</small>}
        {more !== '' && <small>{more}</small>}
      </span>
    </Piece>
  )
}

export const SpeakerRow = ({ speaker, session }: { speaker: Speaker; session: string }) => {
  const { open, beside, asksForNames } = useEditing()
  const at = places.speaker(speaker.id)
  const Read = speaker.name === null && asksForNames ? AskedForName : ReadSpeaker
  return (
    <li className="agenda-row">
      {open?.at === at ? (
        <OpenSpeaker key={at} speaker={speaker} session={session} />
      ) : (
        <Read speaker={speaker} />
      )}
      {beside(at)}
    </li>
  )
}
