import { useState } from 'react'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { keepFile } from '../parts/keep-file.ts'
import { usePeople } from '../people/use-people.ts'
import type { RecordFile } from '../rest.ts'
import { useOffice } from '../shell/office.tsx'
import { CheckRecord } from './check.tsx'
import { Filter } from './filter.tsx'
import { minutesOf, sectionsOf, type Wanted } from './minutes.ts'
import { named } from './named.ts'
import { SectionMinutes } from './section.tsx'
import { Totals } from './totals.tsx'
import { useRecord } from './use-record.ts'
import './record.css'

const files: readonly RecordFile[] = ['record.pdf', 'record.csv', 'record.json']

/** All that happened, read as minutes, with who spoke how long; and the files of it. */
export default function RecordPage() {
  const say = useSay()
  const { language } = useLanguage()
  const view = useLive(state => state.view)
  const { meeting, rest } = useOffice()
  const record = useRecord()
  const { people } = usePeople()
  const [wanted, setWanted] = useState<Wanted>({ session: null, kind: null })
  const [failure, setFailure] = useState<string | null>(null)
  const download = async (name: RecordFile) => {
    const file = await rest.file(meeting, name, language)
    setFailure(file === null ? 'no-contact' : null)
    if (file !== null) keepFile(name, file)
  }
  if (view === null || record === null) return <PageHead title={say('secretariat.nav.record')} />
  const minutes = minutesOf({ record: named(record, people ?? [], say), view, say })
  const sections = sectionsOf(minutes, wanted, view.meeting.timezone)
  const turns = sections.flatMap(section =>
    section.minutes.flatMap(({ told }) => (told.as === 'turn' ? [told.turn] : [])),
  )
  return (
    <>
      <PageHead title={say('secretariat.nav.record')}>
        {say('secretariat.record.summary', { count: record.turns.length })}
      </PageHead>
      <p className="record-files on-screen">
        {files.map(name => (
          <Act key={name} onPress={() => void download(name)}>
            {say(`secretariat.record.${name}`)}
          </Act>
        ))}
      </p>
      <Failure code={failure} />
      {minutes.length > 0 && <Filter minutes={minutes} view={view} wanted={wanted} onChange={setWanted} />}
      {sections.map(section => (
        <SectionMinutes key={section.minutes[0]?.key} section={section} view={view} />
      ))}
      {sections.length === 0 && <p>{say('secretariat.minutes.nothing')}</p>}
      <Totals turns={turns} view={view} />
      <CheckRecord record={record} rest={rest} />
    </>
  )
}
