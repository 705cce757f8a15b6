import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { Warning } from './anchor.ts'
import { type Correction, wordsOf } from './correct.ts'

type Props = { warning: Warning; correction: Correction | null; onCorrect: (correction: Correction) => void }

/** What was found on a line, what was done about it, and the one thing that can be done instead. */
export const WarningRow = ({ warning, correction, onCorrect }: Props) => {
  const say = useSay()
  const words = wordsOf(warning)
  return (
    <div className="warn" id={`warning-${warning.key}`} data-warning={warning.key}>
      <Shape name="triangle" />
      <p>
        <b>
          <a href={`#line-${warning.line}`}>{say('agenda.preview.line', { line: warning.line })}</a>:{' '}
          {say(`agenda.warning.${words}`)}
        </b>{' '}
        {say(`agenda.warned.${words}`)}
      </p>
      {correction && (
        <button type="button" className="act" onClick={() => onCorrect(correction)}>
          {say(correction.label)}
        </button>
      )}
    </div>
  )
}
