import { useId, useState } from 'react'
import type { Language } from '../../../shared/meeting/delegations.ts'
import { languageNames } from '../../languages/choose.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Choice } from '../parts/choice.tsx'
import { type Conduct, lineKey } from './conduct.ts'
import { isSame } from './in-force.ts'

type Line = Conduct[number]
type Props = { value: Conduct; onChange: (value: Conduct) => void }

const languages = Object.keys(languageNames) as Language[]
const mostLines = 20
const mostLetters = 300
const unwritten: Line = { ground: 'conduct', text: { en: '', es: '', pt: '', fr: '' }, source: '' }

const isWhole = ({ text, source }: Line): boolean =>
  [...Object.values(text), source].every(words => words.trim() !== '')

/** Each line holds as one leaves it; a new one once it is whole. */
export const EditConduct = ({ value, onChange }: Props) => {
  const say = useSay()
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="edit-conduct">
      {value.map((line, index) => (
        <ConductLine
          key={lineKey(line)}
          line={line}
          onKeep={changed => onChange(value.map((each, place) => (place === index ? changed : each)))}
          onLeave={() => onChange(value.filter((_, place) => place !== index))}
        />
      ))}
      {isAdding && (
        <ConductLine
          line={unwritten}
          onKeep={line => {
            setAdding(false)
            onChange([...value, line])
          }}
          onLeave={() => setAdding(false)}
        />
      )}
      {!isAdding && value.length < mostLines && (
        <p className="edit-more">
          <button type="button" className="word-act" onClick={() => setAdding(true)}>
            <Shape name="plus" /> {say('secretariat.rules.conduct.add')}
          </button>
        </p>
      )}
    </div>
  )
}

type LineProps = { line: Line; onKeep: (line: Line) => void; onLeave: () => void }

const ConductLine = ({ line, onKeep, onLeave }: LineProps) => {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState(line)
  const keep = (changed: Line) => {
    if (isWhole(changed) && !isSame(changed, line)) onKeep(changed)
  }
  const what = line.text.en === '' ? say('secretariat.rules.conduct.add') : line.source
  return (
    <fieldset
      className="conduct-line"
      aria-label={what}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep(typed)
      }}
    >
      <Choice<Line['ground']>
        legend={say('secretariat.rules.conduct.ground')}
        name={id}
        chosen={typed.ground}
        options={(['subject', 'conduct'] as const).map(value => ({
          value,
          words: say(`secretariat.rules.ground.${value}`),
        }))}
        onChoose={ground => setTyped({ ...typed, ground })}
      />
      <button
        type="button"
        className="edit-sign"
        aria-label={say('secretariat.rules.out', { what })}
        onClick={onLeave}
      >
        <Shape name="cross" />
      </button>
      {languages.map(language => (
        <Words
          key={language}
          name={languageNames[language]}
          language={language}
          value={typed.text[language]}
          onChange={words => setTyped({ ...typed, text: { ...typed.text, [language]: words } })}
        />
      ))}
      <Words
        name={say('secretariat.rules.source')}
        value={typed.source}
        onChange={source => setTyped({ ...typed, source })}
      />
      {!isWhole(typed) && <p role="status">{say('secretariat.rules.conduct.whole')}</p>}
    </fieldset>
  )
}

type WordsProps = {
  name: string
  language?: Language
  value: string
  onChange: (words: string) => void
}

const Words = ({ name, language, value, onChange }: WordsProps) => (
  <label className="field-line">
    <span>{name}</span>
    <textarea
      className="growing"
      lang={language}
      rows={1}
      value={value}
      maxLength={mostLetters}
      onChange={event => onChange(event.target.value.replaceAll('\n', ' '))}
    />
  </label>
)
