import { useState } from 'react'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { textOf } from '../../../shared/spreadsheet.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { readDelegations } from './csv.ts'

type Props = { chosen: readonly Delegation[]; onApply: (delegations: readonly Delegation[]) => void }

/** A file of delegations: what was understood stands here first, and all of it is applied or nothing. */
export const ByCsv = ({ chosen, onApply }: Props) => {
  const say = useSay()
  const [text, setText] = useState<string | null>(null)
  const understood = text === null ? null : readDelegations(text, chosen)
  return (
    <section className="by-csv" aria-labelledby="csv-title">
      <h2 id="csv-title">{say('secretariat.delegations.csv')}</h2>
      <p>{say('secretariat.delegations.csv-columns')}</p>
      <label className="act by-csv-file">
        <Shape name="plus" />
        {say('secretariat.delegations.csv-choose')}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) void file.arrayBuffer().then(held => setText(textOf(new Uint8Array(held))))
            event.target.value = ''
          }}
        />
      </label>
      {understood && (
        <div className="by-csv-read" role="status">
          <p>
            <b>
              {say('secretariat.delegations.csv-understood', {
                added: understood.added.length,
                changed: understood.changed.length,
                same: understood.same.length,
              })}
            </b>{' '}
            {[...understood.added, ...understood.changed].map(({ code }) => code).join(' ')}
          </p>
          <ul>
            {understood.refused.map(({ line, why }) => (
              <li key={`${line} ${why}`}>
                <Shape name="triangle" />
                {say('secretariat.delegations.csv-line', {
                  line,
                  why: say(`secretariat.delegations.csv.${why}`),
                })}
              </li>
            ))}
          </ul>
          {understood.refused.length > 0 ? (
            <p>{say('secretariat.delegations.csv-refused')}</p>
          ) : (
            understood.added.length + understood.changed.length > 0 && (
              <button
                type="button"
                className="act act-sure"
                onClick={() => {
                  onApply(understood.delegations)
                  setText(null)
                }}
              >
                {say('secretariat.delegations.csv-apply')}
              </button>
            )
          )}
          <button type="button" className="word-act" onClick={() => setText(null)}>
            {say('secretariat.cancel')}
          </button>
        </div>
      )}
    </section>
  )
}
