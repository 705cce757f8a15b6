import type { Language } from '../../shared/meeting/delegations.ts'
import type { View, You } from '../../shared/protocol.ts'
import { dayWithin } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { Shape } from '../ui/shape.tsx'
import { findSession } from './agenda.ts'
import { controlOf } from './control.ts'
import { otherDay } from './planned-on.ts'
import { useSituation } from './situation.tsx'

type Spoken = { say: Say; language: Language }

/** Why whoever looks at the podium has nothing to press, in sentences; none for those who run what goes on. */
export const whyNot = (view: View, you: You, { say, language }: Spoken): string[] => {
  const control = controlOf(view, you)
  if (control.may || control.why === 'role') return []
  if (control.why === 'no-session') return [say('podium.why.no-session')]
  if (control.why === 'own-closed') return [say('podium.why.own-closed', { session: control.own.title })]
  const other = say('podium.why.other-session', { current: control.current.title })
  const own = findSession(view, you.session)
  if (!own || own.status === 'closed') return [other]
  const planned = { session: own.title, start: own.plannedStart }
  const day = otherDay(view, own)
  const yours =
    day === null
      ? say('podium.why.yours', planned)
      : say('podium.why.yours-on', { ...planned, day: dayWithin(language, day) })
  return [other, yours]
}

/** In the place of the one big action, for a moderator whose session is not the one that goes on. */
export const WhyNot = () => {
  const { view, you } = useSituation()
  const words = whyNot(view, you, useLanguage())
  return (
    words.length > 0 && (
      <p className="why">
        <Shape name="ring-closed" />
        <span>{words.join(' ')}</span>
      </p>
    )
  )
}
