import { useEffect, useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { dateAt } from '../../../shared/meeting/calendar.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Say } from '../../languages/say.ts'
import { useConnection, useLive } from '../../live/react.ts'
import { countWords } from './counts.ts'
import { checkAgenda } from './edit/check.ts'
import { inUseOf } from './edit/in-use.ts'
import { findingsBeside, placeOf } from './findings.tsx'
import { Foot } from './foot.tsx'
import { AddRow } from './parts/add.tsx'
import { AddDay, AddSession, DayHead } from './parts/day.tsx'
import { EditingProvider, type Open } from './parts/editing.tsx'
import { Named } from './parts/named.tsx'
import { Notes, SessionPart } from './parts/session.tsx'
import { useEditor, useEditorState } from './use-editor.ts'
import './agenda.css'

const stateWords = (view: View, session: string, say: Say): string | undefined => {
  const found = view.agenda.days.flatMap(day => day.sessions).find(({ id }) => id === session)
  return !found || found.status === 'planned' ? undefined : say(`agenda.session.${found.status}`)
}

const useKeepsPageWhileStoring = () => {
  const isStored = useEditorState(({ state }) => state === 'unchanged' || state === 'stored')
  useEffect(() => {
    if (isStored) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isStored])
}

const Editor = ({ view }: { view: View }) => {
  const say = useSay()
  const search = useSearch()
  const { clock } = useConnection()
  const editor = useEditor()
  const agenda = useEditorState(state => state.agenda)
  const inUse = useMemo(() => inUseOf(view), [view])
  const beside = useMemo(() => findingsBeside(agenda, say), [agenda, say])
  const findings = useMemo(() => checkAgenda(agenda), [agenda])
  const [open, setOpen] = useState<Open | null>(null)
  useKeepsPageWhileStoring()
  const unnamed = findings.filter(({ code }) => code === 'speaker-unnamed')
  const [first] = unnamed
  return (
    <EditingProvider {...{ agenda, inUse, beside, open, setOpen }} change={editor.change} asksForNames>
      <header className="agenda-top">
        <h1>{say('agenda.title')}</h1>
        <p>{countWords(agenda, say)}</p>
        {first && (
          <button
            type="button"
            className="agenda-act"
            onClick={() => setOpen({ at: placeOf(first), field: 'name' })}
          >
            {say('agenda.unnamed', { count: unnamed.length })}
          </button>
        )}
        <Link className="act agenda-import" href={`/import${search === '' ? '' : `?${search}`}`}>
          {say('agenda.import')}
        </Link>
      </header>
      {agenda.days.length === 0 && <p className="agenda-none">{say('agenda.none')}</p>}
      <Named />
      <Notes session={null} notes={agenda.notes} />
      <AddRow session={null} kinds={['note']} />
      {agenda.days.map(day => (
        <section key={day.date} aria-label={day.date}>
          <DayHead day={day} />
          {day.sessions.map(session => (
            <SessionPart key={session.id} session={session} state={stateWords(view, session.id, say)} />
          ))}
          <AddSession date={day.date} />
        </section>
      ))}
      <AddDay today={dateAt(view.meeting.timezone, clock.now())} />
      <Foot />
    </EditingProvider>
  )
}

/** The agenda, to be read and changed at any time, the meeting running or not. */
export default function AgendaPage() {
  const view = useLive(state => state.view)
  return view && <Editor view={view} />
}
