import type { RefusedLine } from '../../../shared/people.ts'
import type { MessageKey, Say } from '../../languages/say.ts'

const reasons: Record<string, MessageKey> = {
  'no-contact': 'secretariat.failed.no-contact',
  'already-there': 'secretariat.failed.already-there',
  'too-many-people': 'secretariat.failed.too-many-people',
  'too-large': 'secretariat.failed.too-large',
}

/** Why a name or a file was not taken. */
export const notTaken = (code: string, say: Say): string => say(reasons[code] ?? 'delegate.names.failed')

/** Which line of a file cannot be read, and why; the own file need not say whose it is. */
export const lineWords = ({ line, why }: RefusedLine, say: Say): string =>
  say('secretariat.people.csv-line', {
    line,
    why: say(why === 'no-header' ? 'delegate.names.no-header' : `secretariat.people.csv.${why}`),
  })
