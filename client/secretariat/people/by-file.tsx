import { useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import type { FileAnswer, PeopleRest } from '../../live/people-rest.ts'
import { Shape } from '../../ui/shape.tsx'
import { failureWords } from '../parts/failure.tsx'

type Props = { rest: PeopleRest; onTaken: () => void }

/** A file of names: all of them are taken in, or the lines that cannot be read stand here. */
export const ByFile = ({ rest, onTaken }: Props) => {
  const say = useSay()
  const [answer, setAnswer] = useState<FileAnswer | null>(null)
  const send = async (file: File) => {
    const answered = await rest.send(file)
    setAnswer(answered)
    if (answered.is === 'taken') onTaken()
  }
  return (
    <>
      <label className="act people-file">
        <Shape name="plus" />
        {say('secretariat.people.csv')}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) void send(file)
            event.target.value = ''
          }}
        />
      </label>
      <p className="people-columns">{say('secretariat.people.csv-columns')}</p>
      {answer && (
        <div className={`people-read people-read-${answer.is}`} role="status">
          {answer.is === 'taken' && <p>{say('secretariat.people.csv-taken', answer.imported)}</p>}
          {answer.is === 'failed' && <p>{failureWords(answer.code, say)}</p>}
          {answer.is === 'lines' && (
            <>
              <p>{say('secretariat.people.csv-refused', { count: answer.lines.length })}</p>
              <ul>
                {answer.lines.map(({ line, why }) => (
                  <li key={line}>
                    {say('secretariat.people.csv-line', {
                      line,
                      why: say(`secretariat.people.csv.${why}`),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          <button type="button" className="word-act" onClick={() => setAnswer(null)}>
            {say('secretariat.people.csv-read')}
          </button>
        </div>
      )}
    </>
  )
}
