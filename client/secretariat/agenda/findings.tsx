import type { Agenda } from '../../../shared/meeting/agenda.ts'
import type { Say } from '../../languages/say.ts'
import { Shape } from '../../ui/shape.tsx'
import { checkAgenda, type Finding } from './edit/check.ts'
import { findSession } from './edit/find.ts'
import { places } from './parts/editing.tsx'

/** The row that a finding stands beside. */
export const placeOf = (finding: Finding): string =>
  finding.code === 'speaker-unnamed' ? places.speaker(finding.speaker) : places.session(finding.session)

type OfSession = Exclude<Finding, { code: 'speaker-unnamed' }>

const findingWords = (finding: OfSession, agenda: Agenda, say: Say): string => {
  if (finding.code === 'end-before-start') return say('agenda.finding.end-before-start')
  const other = findSession(agenda, finding.other)
  return say('agenda.finding.sessions-overlap', { other: other?.title ?? '' })
}

/** What is to be said under each row. That a name is wanting is said by the row itself. */
export const findingsBeside = (agenda: Agenda, say: Say) => {
  const findings = checkAgenda(agenda).filter(finding => finding.code !== 'speaker-unnamed')
  return (at: string) =>
    findings
      .filter(finding => placeOf(finding) === at)
      .map(finding => (
        <p key={finding.code} className="agenda-finding">
          <Shape name="triangle" />
          {findingWords(finding, agenda, say)}
        </p>
      ))
}
