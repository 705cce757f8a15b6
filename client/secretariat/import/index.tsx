import { useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { agendaRest } from '../agenda/rest.ts'
import { Choose, type Read } from './choose.tsx'
import { forgetDraft, keptDraft } from './kept.ts'
import { PreviewPage } from './preview.tsx'
import '../agenda/agenda.css'
import './import.css'

/** From a document to an agenda: choose it, look at what was understood, correct it, accept it. */
export default function ImportPage() {
  const say = useSay()
  const search = useSearch()
  const as = useLive(({ you }) => you?.access)
  const rest = useMemo(() => agendaRest(as), [as])
  const live = useConnection()
  const [read, setRead] = useState<Read | null>(() => keptDraft(live)?.read ?? null)
  if (read) {
    const giveUp = () => {
      forgetDraft(live, read)
      setRead(null)
    }
    return <PreviewPage read={read} onAnother={giveUp} />
  }
  return (
    <>
      <header className="import-top">
        <h1>{say('agenda.choose.title')}</h1>
        <Link className="act" href={`/agenda${search === '' ? '' : `?${search}`}`}>
          {say('agenda.choose.back')}
        </Link>
      </header>
      <Choose rest={rest} onRead={setRead} />
    </>
  )
}
