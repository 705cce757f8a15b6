import type { Session, SessionKind } from '../../../../shared/meeting/agenda.ts'
import { dayInYear } from '../../../languages/dates.ts'
import { useLanguage, useSay } from '../../../languages/react.tsx'
import type { Change, Edit, SessionHead } from '../edit/edits.ts'
import { newId } from '../edit/fresh.ts'
import { keptDialogue, keptSession } from '../edit/in-use.ts'
import { stepSession } from '../edit/moves.ts'
import { type BlockAction, EditBlock } from './edit-block.tsx'
import { type Draft, places, useEditing } from './editing.tsx'
import type { Field, Values } from './field.tsx'
import { most } from './limits.ts'
import { keptWords, optional } from './words.ts'

const sessionKinds: readonly SessionKind[] = ['plenary', 'business', 'ceremony', 'registration', 'break']

const useSessionFields = (keptOpen?: string): Field[] => {
  const say = useSay()
  return [
    {
      name: 'plannedStart',
      label: say('agenda.field.start'),
      type: 'time',
      isRequired: true,
      width: 'narrow',
    },
    { name: 'plannedEnd', label: say('agenda.field.end'), type: 'time', isRequired: true, width: 'narrow' },
    {
      name: 'kind',
      label: say('agenda.field.kind'),
      type: 'choice',
      options: sessionKinds.map(kind => ({ value: kind, label: say(`agenda.kind.${kind}`) })),
      width: 'narrow',
    },
    { name: 'title', label: say('agenda.field.title'), type: 'text', most: most.title, isRequired: true },
    { name: 'place', label: say('agenda.field.place'), type: 'line', most: most.place },
    { name: 'theme', label: say('agenda.field.theme'), type: 'text', most: most.theme },
    {
      name: 'moderatorName',
      label: say('agenda.field.moderator'),
      type: 'line',
      most: most.name,
      width: 'half',
    },
    {
      name: 'moderatorRole',
      label: say('agenda.field.moderator-role'),
      type: 'text',
      most: most.role,
      width: 'half',
    },
    {
      name: 'dialogue',
      label: say('session.dialogue'),
      type: 'yes',
      ...(keptOpen === undefined ? {} : { why: keptOpen }),
    },
  ]
}

const kindOf = (value: string | undefined): SessionKind =>
  sessionKinds.find(kind => kind === value) ?? 'business'

const isPresent = (changed: Values, name: string): boolean => changed[name] !== undefined

/** Without a name there is no moderator: the role alone says nobody. */
const moderatorOf = ({ moderatorName, moderatorRole }: Values): SessionHead['moderator'] =>
  moderatorName
    ? { name: moderatorName.trim(), ...(moderatorRole ? { role: moderatorRole.trim() } : {}) }
    : undefined

const changeOf = (changed: Values, values: Values): Change<SessionHead> => {
  const { plannedStart, plannedEnd, title, place, theme, kind, dialogue } = changed
  const isModerator = isPresent(changed, 'moderatorName') || isPresent(changed, 'moderatorRole')
  return {
    ...(plannedStart ? { plannedStart } : {}),
    ...(plannedEnd ? { plannedEnd } : {}),
    ...(title ? { title } : {}),
    ...(kind === undefined ? {} : { kind: kindOf(kind) }),
    ...(place === undefined ? {} : { place: optional(place) }),
    ...(theme === undefined ? {} : { theme: optional(theme) }),
    ...(isModerator ? { moderator: moderatorOf(values) } : {}),
    ...(dialogue === undefined ? {} : { dialogue: dialogue === 'yes' }),
  }
}

export const OpenSession = ({ session }: { session: Session }) => {
  const { language, say } = useLanguage()
  const { agenda, inUse } = useEditing()
  const at = places.session(session.id)
  const kept = keptSession(inUse, session.id)
  const steps = (['up', 'down'] as const).flatMap((direction): BlockAction[] => {
    const edit = stepSession(agenda, session.id, direction)
    if (!edit) return []
    const next = { at, field: direction }
    return [
      { name: direction, shape: direction, label: say(`agenda.${direction}`), edits: () => [edit], next },
    ]
  })
  const remove: BlockAction = {
    name: 'remove',
    shape: 'cross',
    label: say('agenda.session.remove'),
    edits: () => [{ type: 'session.remove', session: session.id }],
    next: null,
  }
  const days = agenda.days.filter(day => day.sessions.every(({ id }) => id !== session.id))
  return (
    <EditBlock
      at={at}
      home={`${at}/title`}
      label={say('agenda.session.edit', { title: session.title })}
      fields={useSessionFields(keptWords(keptDialogue(inUse, session.id), say))}
      stored={{
        plannedStart: session.plannedStart,
        plannedEnd: session.plannedEnd,
        kind: session.kind,
        title: session.title,
        place: session.place ?? '',
        theme: session.theme ?? '',
        moderatorName: session.moderator?.name ?? '',
        moderatorRole: session.moderator?.role ?? '',
        dialogue: session.dialogue ? 'yes' : '',
      }}
      editsOf={(changed, values) => [
        { type: 'session.change', session: session.id, change: changeOf(changed, values) },
      ]}
      actions={kept ? steps : [...steps, remove]}
      moves={days.map(({ date }) => ({
        name: date,
        label: dayInYear(language, date),
        edits: () => [{ type: 'session.move', session: session.id, to: { date, before: null } }],
        next: { at, field: 'move' },
      }))}
      kept={keptWords(kept, say)}
    />
  )
}

/** Begins when the last one of its day ends, and takes an hour. */
const hoursAfter = (session: Session | undefined): Pick<Session, 'plannedStart' | 'plannedEnd'> => {
  const plannedStart = session?.plannedEnd ?? '09:00'
  const next = Math.min(23, Number(plannedStart.slice(0, 2)) + 1)
  return { plannedStart, plannedEnd: `${String(next).padStart(2, '0')}${plannedStart.slice(2)}` }
}

const sessionOf = (values: Values, hours: ReturnType<typeof hoursAfter>): Session => {
  const { plannedStart, plannedEnd, title = '', place, theme, kind, dialogue } = values
  const moderator = moderatorOf(values)
  return {
    id: newId('s'),
    title: title.trim(),
    plannedStart: plannedStart || hours.plannedStart,
    plannedEnd: plannedEnd || hours.plannedEnd,
    kind: kindOf(kind),
    ...(place?.trim() ? { place: place.trim() } : {}),
    ...(theme?.trim() ? { theme: theme.trim() } : {}),
    ...(moderator ? { moderator } : {}),
    items: [],
    discussionPoints: [],
    speakers: [],
    dialogue: dialogue === 'yes',
    notes: [],
  }
}

/** A session that is planned for the first time. */
export const NewSession = ({ at, draft }: { at: string; draft: Extract<Draft, { kind: 'session' }> }) => {
  const say = useSay()
  const { agenda } = useEditing()
  const hours = hoursAfter(agenda.days.find(({ date }) => date === draft.to.date)?.sessions.at(-1))
  return (
    <EditBlock
      at={at}
      home={`${at}/session`}
      label={say('agenda.session.new')}
      fields={useSessionFields()}
      stored={{
        ...hours,
        kind: 'business',
        title: '',
        place: '',
        theme: '',
        moderatorName: '',
        moderatorRole: '',
        dialogue: '',
      }}
      editsOf={(_, values) => {
        if ((values.title ?? '').trim() === '') return []
        const edits: Edit[] = [{ type: 'session.add', session: sessionOf(values, hours), to: draft.to }]
        return edits
      }}
      isNew
    />
  )
}
