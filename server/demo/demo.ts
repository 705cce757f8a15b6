import { type Agenda, agendaSessions } from '../../shared/meeting/agenda.ts'
import { dateAt } from '../../shared/meeting/calendar.ts'
import { type Instant, instant, later, secondsMs } from '../../shared/meeting/clock.ts'
import { type Delegation, type Language, languages, nameplate } from '../../shared/meeting/delegations.ts'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import type { NewAccess } from '../../shared/protocol.ts'
import type { AccessDesk } from '../access/access.ts'
import type { AccessStore, Demo, DemoLink } from '../access/store.ts'
import { readAgenda } from '../agenda/read.ts'
import { memberStates } from '../meetings/delegations.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Room } from '../meetings/room.ts'
import agendaText from './agenda.md?raw'

/** A meeting to try everything out: whoever opens its page may sign in as anybody in it. */
export type DemoDesk = {
  /** The latest demo's links; null where there is none. */
  links(): Demo | null
  create(): Promise<Room>
}

export type DemoParts = {
  meetings: Meetings
  desk: AccessDesk
  store: AccessStore
  now: () => number
  newId: () => string
  /** False keeps the links of a demo that is there to its own. */
  shown: boolean
}

const timezone = 'America/New_York'
/** The booths, each named for its language in its own words. */
const booths: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
}
/** 34 of the 35 take part. */
const absent = ['CUB']

/**
 * The agenda from tomorrow on: a plan for today would be hours late, or not due, whenever somebody tries it out, and
 * every console would say so.
 */
const fromTomorrow = (agenda: Agenda, now: Instant): Agenda => ({
  ...agenda,
  days: agenda.days.map((day, index) => ({
    ...day,
    date: dateAt(timezone, later(now, secondsMs((index + 1) * 86_400))),
  })),
})

export const createDemoDesk = ({ meetings, desk, store, now, newId, shown }: DemoParts): DemoDesk => {
  const issueAll = async (
    meeting: string,
    agenda: Agenda,
    delegations: Delegation[],
  ): Promise<DemoLink[]> => {
    const wanted: (NewAccess & { label: string })[] = [
      { role: 'secretariat', label: 'Secretariat' },
      { role: 'chair', label: 'Chair' },
      { role: 'screen', label: 'Room screen' },
      ...agendaSessions(agenda).flatMap(({ id, title, moderator }) =>
        moderator ? [{ role: 'moderator' as const, session: id, name: moderator.name, label: title }] : [],
      ),
      ...Object.values(booths).map(name => ({ role: 'interpreter' as const, name, label: name })),
      ...delegations.map(delegation => ({
        role: 'delegate' as const,
        delegation: delegation.code,
        label: nameplate(delegation),
      })),
    ]
    return Promise.all(
      wanted.map(async ({ label, ...access }) => ({
        role: access.role,
        label,
        ...('delegation' in access && access.delegation ? { delegation: access.delegation } : {}),
        code: (await desk.issue(meeting, access)).code,
      })),
    )
  }

  return {
    links: () => {
      const demo = shown ? store.demo() : null
      return demo && meetings.room(demo.meeting) ? demo : null
    },
    create: async () => {
      const agenda = fromTomorrow(readAgenda(agendaText).agenda, instant(now()))
      const delegations = memberStates.filter(({ code }) => !absent.includes(code))
      const title = agenda.title ?? 'Demo'
      const id = newId()
      // The meeting comes last: a start that is cut short before it leaves none, and the next one begins anew.
      await store.putDemo({ meeting: id, title, links: await issueAll(id, agenda, delegations) })
      return meetings.create(
        id,
        { role: 'secretariat', access: 'demo' },
        {
          id: newId(),
          type: 'meeting.create',
          title,
          timezone,
          languages: [...languages],
          delegations,
          agenda,
          rules: nationalAuthorities.rules,
          pack: nationalAuthorities.id,
        },
      )
    },
  }
}
