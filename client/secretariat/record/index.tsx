import { useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { keepFile } from '../parts/keep-file.ts'
import type { RecordFile } from '../rest.ts'
import { useOffice } from '../shell/office.tsx'
import { Totals } from './totals.tsx'
import { Turns } from './turns.tsx'
import { useRecord } from './use-record.ts'
import './record.css'

const files: readonly RecordFile[] = ['record.pdf', 'record.csv', 'record.json']

/** Who has spoken, when, how long, in which session, over or under; and the files of it. */
export default function RecordPage() {
  const say = useSay()
  const view = useLive(state => state.view)
  const { meeting, rest } = useOffice()
  const turns = useRecord()?.turns ?? null
  const [failure, setFailure] = useState<string | null>(null)
  const download = async (name: RecordFile) => {
    const file = await rest.file(meeting, name)
    setFailure(file === null ? 'no-contact' : null)
    if (file !== null) keepFile(name, file)
  }
  if (view === null || turns === null) return <PageHead title={say('secretariat.nav.record')} />
  return (
    <>
      <PageHead title={say('secretariat.nav.record')}>
        {say('secretariat.record.summary', { count: turns.length })}
      </PageHead>
      <p className="record-files">
        {files.map(name => (
          <Act key={name} onPress={() => void download(name)}>
            {say(`secretariat.record.${name}`)}
          </Act>
        ))}
      </p>
      <Failure code={failure} />
      {turns.length > 0 && (
        <>
          <Turns turns={turns} view={view} />
          <Totals turns={turns} view={view} />
        </>
      )}
    </>
  )
}
