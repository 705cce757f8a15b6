import { useId, useState } from 'react'
import { wallTime } from '../../../shared/meeting/calendar.ts'
import { hashWords } from '../../../shared/meeting/chain.ts'
import type { Instant } from '../../../shared/meeting/clock.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import type { RecordVerdict } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { MessageKey, Say } from '../../languages/say.ts'
import { Shape } from '../../ui/shape.tsx'
import { Failure } from '../parts/failure.tsx'
import type { Rest } from '../rest.ts'
import './check.css'

type Checked = { name: string; file: Partial<RecordJson>; verdict: RecordVerdict }
type ToldEntry = { at: number | null; type: string; by: string }

const read = (text: string): Partial<RecordJson> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

const authors: Record<string, MessageKey> = {
  secretariat: 'secretariat.role.secretariat',
  chair: 'secretariat.role.chair',
  moderator: 'secretariat.role.moderator',
  delegate: 'secretariat.role.delegate',
  interpreter: 'secretariat.role.interpreter',
  server: 'secretariat.check.server',
}

const entryWords = ({ at, by }: ToldEntry, timezone: string, say: Say): string => {
  const { date, time } = at === null ? { date: '–', time: '' } : wallTime(timezone, at as Instant)
  const author = authors[by]
  return `${date} ${time}, ${author ? say(author) : by},`
}

/** What this server has in the place of an entry, when the file is of the same meeting. */
const ownEntry = (record: RecordJson, { file }: Checked, seq: number): ToldEntry | null => {
  const entry = file.meeting?.id === record.meeting.id ? record.entries[seq - 1] : undefined
  return entry ? { at: entry.at, type: entry.command.type, by: entry.actor.role } : null
}

const headline = ({ name, verdict }: Checked, say: Say): string => {
  if (verdict.ok) return say('secretariat.check.whole', { count: verdict.chain.entries })
  switch (verdict.what) {
    case 'not-a-record':
      return say('secretariat.check.not-a-record', { name })
    case 'part':
      return say('secretariat.check.part', { part: verdict.part })
    default:
      return say(`secretariat.check.${verdict.what}`, { seq: verdict.seq })
  }
}

const Verdict = ({ checked, record }: { checked: Checked; record: RecordJson }) => {
  const say = useSay()
  const { name, verdict } = checked
  const { timezone } = record.meeting
  const isWell = verdict.ok && verdict.here !== 'different'
  const said = !verdict.ok && 'seq' in verdict ? verdict : null
  const own = said && ownEntry(record, checked, said.seq)
  const lines: readonly [MessageKey, ToldEntry | null | undefined][] = [
    ['secretariat.check.in-file', said?.entry],
    ['secretariat.check.on-server', own],
  ]
  return (
    <div className="check-verdict" data-well={isWell}>
      <Shape name={isWell ? 'check' : 'triangle'} />
      <div>
        <h3>{headline(checked, say)}</h3>
        <p>{verdict.ok ? `${name}: ${verdict.title}` : name}</p>
        {verdict.ok && (
          <>
            <p>{say(`secretariat.check.here.${verdict.here}`)}</p>
            <p className="check-hash">{hashWords(verdict.chain.hash)}</p>
          </>
        )}
        {lines.map(
          ([key, entry]) =>
            entry && (
              <p key={key}>
                {say(key)} {entryWords(entry, timezone, say)} <code>{entry.type}</code>
              </p>
            ),
        )}
      </div>
    </div>
  )
}

/** The meeting's closing hash so far, and a look at a file that somebody doubts. */
export const CheckRecord = ({ record, rest }: { record: RecordJson; rest: Rest }) => {
  const say = useSay()
  const id = useId()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const check = async (given: File | undefined) => {
    if (!given) return
    setChecked(null)
    setFailure(null)
    const { name } = given
    const file = read(await given.text())
    if (file === null) return setChecked({ name, file: {}, verdict: { ok: false, what: 'not-a-record' } })
    const answer = await rest.verify(file)
    if (answer.ok) setChecked({ name, file, verdict: answer.value })
    else setFailure(answer.code)
  }
  return (
    <section className="check on-screen" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('secretariat.check.title')}</h2>
      <p className="check-closing">
        {say('secretariat.check.closing', { count: record.chain.entries })}{' '}
        <span className="check-hash">{hashWords(record.chain.hash)}</span>
      </p>
      <p className="check-file">
        <input
          id={`${id}-file`}
          className="spoken"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void check(target.files?.[0])
            target.value = ''
          }}
        />
        <label className="act" htmlFor={`${id}-file`}>
          {say('secretariat.check.choose')}
        </label>
        <span>{say('secretariat.check.lead')}</span>
      </p>
      <Failure code={failure} />
      <div role="status">{checked && <Verdict checked={checked} record={record} />}</div>
    </section>
  )
}
