import { useMemo, useRef, useState } from 'react'
import { dateAt } from '../../../shared/meeting/calendar.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { countWords } from '../agenda/counts.ts'
import { newId } from '../agenda/edit/fresh.ts'
import { nothingInUse } from '../agenda/edit/in-use.ts'
import { findingsBeside } from '../agenda/findings.tsx'
import { AddDay } from '../agenda/parts/day.tsx'
import { EditingProvider, type Open } from '../agenda/parts/editing.tsx'
import { Accept } from './accept.tsx'
import { isSettled, placeOfWarning, type Reading, topPlace, type Warning } from './anchor.ts'
import type { Read } from './choose.tsx'
import { type Correction, correctionOf } from './correct.ts'
import { bandsOf, linesOf, pointsOf, segmentsOf } from './document.ts'
import { useDraft } from './draft.ts'
import { forgetDraft } from './kept.ts'
import { DocumentLines } from './lines.tsx'
import { Front, Understood } from './understood.tsx'
import { WarningRow } from './warning-row.tsx'
import { Wires } from './wires.tsx'

const withOrWithout = <Member,>(set: ReadonlySet<Member>, member: Member, isIn: boolean): Set<Member> => {
  const changed = new Set(set)
  if (isIn) changed.add(member)
  else changed.delete(member)
  return changed
}

/** What can be folded on either side: stretches of the document by their first line, sessions by id. */
const useFolds = (warned: Iterable<string>) => {
  const [lines, setLines] = useState<ReadonlySet<number>>(new Set())
  const [sessions, setSessions] = useState<ReadonlySet<string>>(() => new Set(warned))
  return {
    lines,
    sessions,
    foldLines: (first: number, isUnfolded: boolean) =>
      setLines(before => withOrWithout(before, first, isUnfolded)),
    foldSession: (session: string, isUnfolded: boolean) =>
      setSessions(before => withOrWithout(before, session, isUnfolded)),
  }
}

/** The document on the left, on the right what was understood, to be corrected before it is stored. */
export const PreviewPage = ({ read, onAnother }: { read: Read; onAnother: () => void }) => {
  const say = useSay()
  const live = useConnection()
  const { clock } = live
  const timezone = useLive(({ view }) => view?.meeting.timezone ?? 'UTC')
  const { name, preview } = read
  const lines = useMemo(() => linesOf(preview.text), [preview])
  const all = useMemo(
    () => preview.warnings.map((warning, at): Warning => ({ ...warning, key: `w${at + 1}` })),
    [preview],
  )
  const draft = useDraft(read)
  const { agenda } = draft
  const [open, setOpen] = useState<Open | null>(null)
  /** The warning whose correction has opened a row: it is settled by what is stored there. */
  const [correcting, setCorrecting] = useState<string | null>(null)
  const folds = useFolds(all.flatMap(({ session }) => session ?? []))
  const around = useRef<HTMLDivElement>(null)

  const reading: Reading = useMemo(
    () => ({ agenda, original: preview.agenda, source: preview.source, lines }),
    [agenda, preview, lines],
  )
  const warnings = useMemo(
    () => all.filter(warning => !draft.settled.has(warning.key) && !isSettled(reading, warning)),
    [all, draft.settled, reading],
  )
  const bands = useMemo(() => bandsOf(agenda, preview.source, lines.length), [agenda, preview, lines])
  const warned = useMemo(() => new Set(all.map(({ line }) => line)), [all])
  const points = useMemo(() => pointsOf(preview.agenda), [preview])
  const byLine = useMemo(
    () => new Map([...warnings].reverse().map(warning => [warning.line, warning])),
    [warnings],
  )

  const openRow = (next: Open | null) => {
    setOpen(next)
    setCorrecting(null)
  }
  const correct = (warning: Warning, { edits, open: next, settles }: Correction) => {
    if (edits.length > 0 || settles === 'at-once') draft.change(edits, warning.key)
    if (next === null) return
    if (warning.session !== undefined) folds.foldSession(warning.session, true)
    setOpen(next)
    setCorrecting(settles === 'with-a-change' ? warning.key : null)
  }
  const row = (warning: Warning) => (
    <WarningRow
      key={warning.key}
      warning={warning}
      correction={correctionOf(reading, warning, newId)}
      onCorrect={correction => correct(warning, correction)}
    />
  )
  const beside = useBeside(reading, warnings, row)

  return (
    <EditingProvider
      agenda={agenda}
      inUse={nothingInUse}
      change={step => draft.change(step, ...(correcting === null ? [] : [correcting]))}
      beside={beside}
      asksForNames={false}
      open={open}
      setOpen={openRow}
    >
      <header className="import-top">
        <h1>{say('agenda.preview.title')}</h1>
        <p>
          {say('agenda.preview.source', {
            name: name ?? say('agenda.choose.pasted'),
            lines: lines.length,
          })}
        </p>
        <p className="import-counts" role="status">
          <b>{countWords(agenda, say)}</b> {say('agenda.preview.check', { count: warnings.length })}
        </p>
      </header>
      <div className="bands" ref={around}>
        <h2>{say('agenda.preview.document')}</h2>
        <h2>{say('agenda.preview.understood')}</h2>
        {bands.map((band, at) => (
          <div key={band.from} className="band">
            <DocumentLines
              lines={lines}
              segments={segmentsOf(lines, band, warned, points)}
              warnings={byLine}
              unfolded={folds.lines}
              onFold={folds.foldLines}
            />
            <div className="got">
              {at === 0 && <Front agenda={agenda} />}
              {at === 0 && beside(topPlace)}
              <Understood
                agenda={agenda}
                parts={band.parts}
                unfolded={folds.sessions}
                onFold={folds.foldSession}
              />
              {at === bands.length - 1 && <AddDay today={dateAt(timezone, clock.now())} />}
            </div>
          </div>
        ))}
        <Wires around={around} />
      </div>
      <Accept
        agenda={agenda}
        undo={draft.undo}
        onAnother={onAnother}
        onAccepted={() => forgetDraft(live, read)}
      />
    </EditingProvider>
  )
}

/** Under each row the warnings about it, and what has come up since the document was read. */
const useBeside = (
  reading: Reading,
  warnings: readonly Warning[],
  row: (warning: Warning) => React.ReactNode,
) => {
  const say = useSay()
  const placed = useMemo(() => {
    const at = new Map<string, Warning[]>()
    for (const warning of warnings) {
      const place = placeOfWarning(reading, warning)
      at.set(place, [...(at.get(place) ?? []), warning])
    }
    return at
  }, [reading, warnings])
  const findings = useMemo(() => findingsBeside(reading.agenda, say), [reading, say])
  return (at: string) => {
    const own = placed.get(at) ?? []
    const saysTimes = own.some(({ code }) => code === 'sessions-overlap' || code === 'end-before-start')
    return (
      <>
        {own.map(row)}
        {!saysTimes && findings(at)}
      </>
    )
  }
}
