import { parse } from 'csv-parse/sync'
import { type Delegation, delegationSchema } from '../../shared/meeting/delegations.ts'
import table from './delegations.csv?raw'

/**
 * The member states of the Americas' organization with their short protocol names. Which of them take part is
 * each meeting's own choice: the organization's membership has changed.
 */
export const memberStates: readonly Delegation[] = parse<Record<string, string>>(table, {
  columns: true,
}).map(({ code, flag, language, ...names }) => delegationSchema.parse({ code, flag, language, names }))
