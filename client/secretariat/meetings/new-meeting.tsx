import { type FormEvent, useState } from 'react'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import { instant } from '../../../shared/meeting/clock.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { useSay } from '../../languages/react.tsx'
import { Failure } from '../parts/failure.tsx'
import type { Rest } from '../rest.ts'
import { secretariatOf } from './line.tsx'
import { zoneOf } from './zones.ts'

const allLanguages = Object.keys(languageNames).filter(isLanguage)
const zones = Intl.supportedValuesOf('timeZone')
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a new meeting needs to begin with; everything else is settled on its own pages. */
export const NewMeetingForm = ({ rest, as }: { rest: Rest; as: string | undefined }) => {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [typedZone, setTypedZone] = useState(ownZone)
  const [languages, setLanguages] = useState<Language[]>(allLanguages)
  const [failure, setFailure] = useState<string | null>(null)
  const timezone = zoneOf(typedZone)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (timezone === null || languages.length === 0) return
    setFailure(null)
    const answer = await rest.createMeeting({ title: title.trim(), timezone, languages })
    if (answer.ok) location.assign(secretariatOf(answer.value.id, as))
    else setFailure(answer.code)
  }
  const toggle = (language: Language) =>
    setLanguages(allLanguages.filter(one => (one === language) !== languages.includes(one)))
  return (
    <form className="new-meeting" onSubmit={event => void create(event)}>
      <h2>{say('secretariat.meetings.new')}</h2>
      <label className="field-line">
        <span>{say('secretariat.meetings.name')}</span>
        <input required maxLength={300} value={title} onChange={event => setTitle(event.target.value)} />
      </label>
      <label className="field-line">
        <span>{say('secretariat.meetings.timezone')}</span>
        <input
          required
          list="zones"
          value={typedZone}
          autoComplete="off"
          spellCheck={false}
          onChange={event => setTypedZone(event.target.value)}
        />
      </label>
      <datalist id="zones">
        {zones.map(zone => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <p className="new-meeting-hour" role="status">
        {timezone === null
          ? say('secretariat.meetings.unknown-zone')
          : say('secretariat.meetings.hour', { time: hourAt(timezone, instant(Date.now())) })}
      </p>
      <fieldset className="new-meeting-languages">
        <legend>{say('secretariat.meetings.languages')}</legend>
        {allLanguages.map(language => (
          <label key={language}>
            <input type="checkbox" checked={languages.includes(language)} onChange={() => toggle(language)} />
            <span lang={language}>{languageNames[language]}</span>
          </label>
        ))}
      </fieldset>
      <Failure code={failure} />
      {languages.length === 0 ? (
        <p role="alert">{say('secretariat.meetings.one-language')}</p>
      ) : (
        <button type="submit" className="decide decide-page">
          <span className="decide-words">
            <strong>{say('secretariat.meetings.make')}</strong>
          </span>
        </button>
      )}
    </form>
  )
}
