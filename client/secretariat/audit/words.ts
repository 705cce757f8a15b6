import type { CommandType } from '../../../shared/meeting/commands.ts'
import { mayCommand } from '../../../shared/meeting/roles.ts'
import type { Person } from '../../../shared/people.ts'
import type { AuditAbout, AuditEntry, View } from '../../../shared/protocol.ts'
import type { MessageKey, Say } from '../../languages/say.ts'
import { deviceName } from '../access/device-name.ts'
import { labelOf } from '../access/label.ts'
import { failureWords } from '../parts/failure.tsx'

type Whom = Pick<View, 'agenda' | 'delegations'>
type Named = Pick<Person, 'id' | 'name'>

const isCommand = (type: string | undefined): type is CommandType => type !== undefined && type in mayCommand

/** The name of somebody in the audit, or of whom it concerned. */
export const personName = (
  { role, delegation, session, name }: Pick<AuditEntry, 'role' | 'delegation' | 'session' | 'name'>,
  view: Whom,
  say: Say,
): { name: string; detail: string | null; flag?: string | undefined } => {
  if (role === 'follower') return { name: say('secretariat.audit.strangers'), detail: null }
  return labelOf(
    {
      role,
      ...(delegation === undefined ? {} : { delegation }),
      ...(session === undefined ? {} : { session }),
      ...(name === undefined ? {} : { name }),
    },
    view,
    say,
  )
}

/** Who of a delegation it was about: by name as long as the name is held. */
const representativeWords = (
  { delegation, person }: AuditAbout,
  { delegations }: Whom,
  people: readonly Named[],
  say: Say,
): string => {
  const known = delegations.find(({ code }) => code === delegation)
  const nameplate = known?.names[known.language] ?? delegation
  const found = people.find(({ id }) => id === person)
  if (found) return [found.name, nameplate].filter(Boolean).join(', ')
  return nameplate === undefined
    ? say('secretariat.audit.somebody')
    : say('secretariat.audit.representative', { delegation: nameplate })
}

/** What was done, or tried. @param people those whose names are held now */
export const actWords = (
  { what, about = {} }: AuditEntry,
  view: Whom,
  say: Say,
  people: readonly Named[] = [],
): string => {
  const { command, file = '', to = '', browser = null, system = null, count = 0 } = about
  const { name } = personName({ ...about, role: about.role ?? 'screen' }, view, say)
  switch (what) {
    case 'command':
      return isCommand(command)
        ? say(`secretariat.audit.command.${command}`)
        : say('secretariat.audit.act.command')
    case 'access-made':
    case 'access-ended':
      return about.role === undefined
        ? say(`secretariat.audit.act.${what}-any`)
        : say(`secretariat.audit.act.${what}`, { name })
    case 'device-ended':
      if (about.role === undefined) return say('secretariat.audit.act.device-ended-any')
      return say('secretariat.audit.act.device-ended', { name, device: deviceName({ browser, system }, say) })
    case 'record-exported':
      return say('secretariat.audit.act.record-exported', { file })
    case 'screen-paired':
      return about.name === undefined
        ? say('secretariat.audit.act.screen-paired')
        : say('secretariat.audit.act.screen-paired-as', { name: about.name })
    case 'screen-renamed':
    case 'screen-moved':
    case 'screen-code-shown':
    case 'screen-code-hidden':
    case 'screen-identified':
      return say(`secretariat.audit.act.${what}`, { name, to })
    case 'screen-changed':
    case 'access-read':
    case 'audit-read':
    case 'request':
    case 'sign-in':
    case 'sign-out':
    case 'room-entered':
      return say(`secretariat.audit.act.${what}`)
    case 'names-sent':
      if (about.person === undefined) return say('secretariat.audit.act.names-sent-many', { count })
  }
  return say(`secretariat.audit.act.${what}`, { person: representativeWords(about, view, people, say) })
}

const reasons = {
  'not-in-room': 'secretariat.audit.why.not-in-room',
  'not-your-session': 'secretariat.audit.why.not-your-session',
  'session-already-open': 'secretariat.audit.why.session-already-open',
  'session-not-open': 'secretariat.audit.why.session-not-open',
  'session-not-suspended': 'secretariat.audit.why.session-not-suspended',
  'session-closed': 'secretariat.audit.why.session-closed',
  'unknown-session': 'secretariat.audit.why.unknown-session',
  'unknown-item': 'secretariat.audit.why.unknown-item',
  'unknown-speaker': 'secretariat.audit.why.unknown-speaker',
  'nobody-waiting': 'secretariat.audit.why.nobody-waiting',
  'floor-taken': 'secretariat.audit.why.floor-taken',
  'floor-free': 'secretariat.audit.why.floor-free',
  'limit-too-short': 'secretariat.audit.why.limit-too-short',
  'unknown-meeting': 'secretariat.audit.why.unknown-meeting',
  internal: 'secretariat.audit.why.internal',
  malformed: 'secretariat.audit.why.malformed',
  'lines-refused': 'secretariat.audit.why.lines-refused',
  'not-found': 'secretariat.audit.why.not-found',
  'not-listed': 'secretariat.audit.why.not-listed',
  'wrong-code': 'secretariat.audit.why.wrong-code',
  'wrong-room-code': 'secretariat.audit.why.wrong-room-code',
  'too-many-tries': 'secretariat.audit.why.too-many-tries',
} satisfies Record<string, MessageKey>

const isReason = (code: string): code is keyof typeof reasons => code in reasons

/** Why it was refused. */
export const refusedWords = (code: string, say: Say): string =>
  isReason(code) ? say(reasons[code]) : failureWords(code, say)
