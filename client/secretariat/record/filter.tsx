import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'
import { type Minute, type MinuteKind, minuteKinds } from './minute.ts'
import type { Wanted } from './minutes.ts'
import { sessionTitle } from './titles.ts'

type Props = { minutes: readonly Minute[]; view: View; wanted: Wanted; onChange: (wanted: Wanted) => void }

/** What of the record is shown: one session or all, one kind or all; only what there is can be chosen. */
export const Filter = ({ minutes, view, wanted, onChange }: Props) => {
  const say = useSay()
  const sessions = [...new Set(minutes.flatMap(({ session }) => session ?? []))]
  const kinds = minuteKinds.filter(kind => minutes.some(minute => minute.kind === kind))
  return (
    <div className="record-filter">
      <select
        aria-label={say('secretariat.minutes.session')}
        value={wanted.session ?? ''}
        onChange={({ target }) => onChange({ ...wanted, session: target.value === '' ? null : target.value })}
      >
        <option value="">{say('secretariat.minutes.every-session')}</option>
        {sessions.map(id => (
          <option key={id} value={id}>
            {sessionTitle(view, id)}
          </option>
        ))}
      </select>
      <Choice<MinuteKind | 'all'>
        legend={say('secretariat.minutes.kinds')}
        isLegendSpoken
        name="minutes"
        chosen={wanted.kind ?? 'all'}
        options={[
          { value: 'all', words: say('secretariat.minutes.all') },
          ...kinds.map(value => ({ value, words: say(`secretariat.minutes.kind.${value}`) })),
        ]}
        onChoose={kind => onChange({ ...wanted, kind: kind === 'all' ? null : kind })}
      />
    </div>
  )
}
