import type { Instant } from '../../../shared/meeting/clock.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import type { AuditEntry, View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { deviceName } from '../access/device-name.ts'
import { actWords, personName, refusedWords } from './words.ts'

type Props = {
  entry: AuditEntry
  view: View
  people: readonly ListedPerson[]
  moment: (at: Instant) => string
}

/** Who, on which device; what; and what came of it. */
export const AuditRow = ({ entry, view, people, moment }: Props) => {
  const say = useSay()
  const { at, browser, system, address, refused, count } = entry
  const { name, detail, flag } = personName(entry, view, say)
  const device = browser === null && system === null ? [] : [deviceName({ browser, system }, say)]
  return (
    <tr>
      <td>{moment(at)}</td>
      <th scope="row">
        <span className="audit-who">
          {flag !== undefined && <Flag code={flag} />}
          <span>
            {name}
            <small>{[...(detail === null ? [] : [detail]), ...device, address].join(', ')}</small>
          </span>
        </span>
      </th>
      <td>{actWords(entry, view, say, people)}</td>
      <td>
        <span className={refused === undefined ? 'audit-done' : 'audit-refused'}>
          <Shape name={refused === undefined ? 'check' : 'triangle'} />
          <span>
            {refused === undefined ? say('secretariat.audit.done') : refusedWords(refused, say)}
            {count > 1 && <small>{say('secretariat.audit.times', { count })}</small>}
          </span>
        </span>
      </td>
    </tr>
  )
}
