import type { Speaker } from '../../shared/meeting/agenda.ts'
import type { View, You } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import type { Press } from '../live/press.ts'
import { preparedWaiting } from '../ui/coming-up.ts'
import { currentSession, type DatedSession, openSession, type Part } from './agenda.ts'
import { givesFloor, mayRun, runsFloor } from './control.ts'

/** What pressing a row of the agenda leads to, and what follows from it. `act` is absent where it cannot be done. */
export type AgendaChoice = { action: string; consequences: string[]; act: ((press: Press) => void) | null }

const endsTurn = ({ floor }: View, say: Say): string[] =>
  floor
    ? [
        floor.name === null
          ? say('podium.confirm.ends-unnamed')
          : say('podium.confirm.ends', { name: floor.name }),
      ]
    : []

/** Null for a row on which there is nothing to do: a session that is open or closed, or somebody else's. */
export const sessionChoice = (session: DatedSession, view: View, you: You, say: Say): AgendaChoice | null => {
  if (!mayRun(you, session.id) || session.status === 'open' || session.status === 'closed') return null
  const open = currentSession(view)
  const isResumed = session.status === 'suspended'
  const action = say(isResumed ? 'podium.agenda.resume-session' : 'podium.agenda.open-session')
  if (open?.status === 'open')
    return { action, consequences: [say('podium.agenda.other-open', { session: open.title })], act: null }
  return {
    action,
    consequences: [],
    act: press => void (isResumed ? press.resumeSession(session.id) : press.openSession(session.id)),
  }
}

export const partChoice = (part: Part, view: View, you: You, say: Say): AgendaChoice | null => {
  if (!openSession(view) || !runsFloor(view, you) || part.id === view.item) return null
  const passesOver = part.kind === 'dialogue' && preparedWaiting(view).length > 0
  return {
    action: say(part.kind === 'dialogue' ? 'podium.agenda.begin-dialogue' : 'podium.agenda.open-part'),
    consequences: passesOver ? [say('podium.agenda.passed-over')] : [],
    act: press => void press.openItem(part.id),
  }
}

export const speakerChoice = (speaker: Speaker, view: View, you: You, say: Say): AgendaChoice | null => {
  const isHere = view.floor?.speaker === speaker.id || view.floor?.interrupted?.speaker === speaker.id
  if (!givesFloor(view, you) || isHere) return null
  const isNext = preparedWaiting(view)[0]?.id === speaker.id
  return {
    action: say('podium.agenda.give-floor'),
    consequences: [...endsTurn(view, say), ...(isNext ? [] : [say('podium.agenda.out-of-turn')])],
    act: press => void press.grant({ speaker: speaker.id }),
  }
}
