import { useSay } from '../../languages/react.tsx'
import type { Warning } from './anchor.ts'
import type { Segment } from './document.ts'

type Fold = Extract<Segment, { type: 'fold' }>

/** The line with the part that a warning means set apart; a sign that is too many is the last of its kind. */
const Marked = ({ text, warning }: { text: string; warning: Warning | undefined }) => {
  const part = warning?.text ?? ''
  const at =
    part === '' ? -1 : warning?.code === 'unbalanced-bracket' ? text.lastIndexOf(part) : text.indexOf(part)
  if (at < 0 || part.trim() === '') return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{part}</mark>
      {text.slice(at + part.length)}
    </>
  )
}

type LineProps = { line: number; text: string; warning: Warning | undefined }

const Line = ({ line, text, warning }: LineProps) => {
  const say = useSay()
  return (
    <li
      id={`line-${line}`}
      className={warning ? 'doc-line doc-warned' : 'doc-line'}
      data-line-of={warning?.key}
    >
      {warning ? (
        <a href={`#warning-${warning.key}`} aria-label={say('agenda.preview.to-warning', { line })}>
          {line}
        </a>
      ) : (
        <span>{line}</span>
      )}
      <p>
        <Marked text={text} warning={warning} />
      </p>
    </li>
  )
}

const FoldRow = ({ fold, onUnfold }: { fold: Fold; onUnfold: () => void }) => {
  const say = useSay()
  const { first, last, of, count } = fold
  return (
    <li className="doc-fold">
      <button type="button" aria-expanded={false} onClick={onUnfold}>
        <span>{first === last ? first : `${first}–${last}`}</span>
        {say(`agenda.preview.fold.${of}`, { count })}
      </button>
    </li>
  )
}

type Props = {
  lines: readonly string[]
  segments: readonly Segment[]
  /** By line; the first one where a line has several. */
  warnings: ReadonlyMap<number, Warning>
  unfolded: ReadonlySet<number>
  onFold: (first: number, isUnfolded: boolean) => void
}

/** A stretch of the document with its line numbers; quiet stretches are folded until they are pressed. */
export const DocumentLines = ({ lines, segments, warnings, unfolded, onFold }: Props) => {
  const say = useSay()
  const row = (line: number) => (
    <Line key={line} line={line} text={lines[line - 1] ?? ''} warning={warnings.get(line)} />
  )
  return (
    <ol className="doc">
      {segments.flatMap(segment => {
        if (segment.type === 'line') return [row(segment.line)]
        const { first, last } = segment
        if (!unfolded.has(first))
          return [<FoldRow key={`fold ${first}`} fold={segment} onUnfold={() => onFold(first, true)} />]
        return [
          <li key={`unfolded ${first}`} className="doc-fold">
            <button type="button" aria-expanded={true} onClick={() => onFold(first, false)}>
              <span>
                {first}–{last}
              </span>
              {say('agenda.preview.fold.close', { first, last })}
            </button>
          </li>,
          ...Array.from({ length: last - first + 1 }, (_, at) => row(first + at)),
        ]
      })}
    </ol>
  )
}
