import type { Agenda } from '../../../shared/meeting/agenda.ts'
import type { Say } from '../../languages/say.ts'
import { sessionsIn } from './edit/find.ts'

/** “2 days, 14 sessions, 16 speakers.” */
export const countWords = (agenda: Agenda, say: Say): string => {
  const sessions = sessionsIn(agenda)
  return say('agenda.counts', {
    days: agenda.days.length,
    sessions: sessions.length,
    speakers: sessions.reduce((sum, { speakers }) => sum + speakers.length, 0),
  })
}
