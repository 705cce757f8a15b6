import { useId, useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useLanguage } from '../../languages/react.tsx'
import { type Conduct, conductAt, conductOf, lineKey } from './conduct.ts'
import { EditConduct } from './edit-conduct.tsx'
import type { Mark } from './faults.ts'
import type { Known, Level } from './levels.ts'
import { Note } from './row.tsx'
import type { RulesOffice } from './use-rules.ts'
import { sourceWords } from './words.ts'

type Props = {
  view: Known
  level: Level
  packs: readonly RulePack[]
  isCompared: boolean
  office: RulesOffice
  mark: Mark | undefined
}

const Lines = ({ conduct }: { conduct: Conduct }) => {
  const { say, language } = useLanguage()
  if (conduct.length === 0) return say('secretariat.rules.nothing')
  return conduct.map(line => (
    <span key={lineKey(line)} className="rule-word">
      {line.text[language]}
    </span>
  ))
}

/** What is asked of speakers besides the rules, as it holds here and in each pack. It is changed in a pack of one's own. */
export const ConductRow = ({ view, level, packs, isCompared, office, mark }: Props) => {
  const { say, language } = useLanguage()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { value, by } = conductAt(view, level)
  return (
    <>
      <tr className={isOpen ? 'rules-row rule-open' : 'rules-row'}>
        <th scope="row">
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {say('secretariat.rules.conduct')}
          </button>
        </th>
        <td className="rule-here">
          <b>{mark?.raw === undefined ? <Lines conduct={value} /> : mark.raw}</b>
          <small>{sourceWords(by, say)}</small>
          {mark && <Note>{mark.why}</Note>}
        </td>
        {packs.map(pack => (
          <td key={pack.id} className={conductOf(pack).length === 0 ? 'rule-left' : undefined}>
            <Lines conduct={conductOf(pack)} />
            {isCompared && conductOf(pack).map(line => <small key={lineKey(line)}>{line.source}</small>)}
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr id={id} className="rule-editing">
          <td colSpan={2 + packs.length}>
            <div className="rule-edit conduct-edit">
              {level.at === 'pack' ? (
                <EditConduct value={value} onChange={changed => void office.conduct(changed)} />
              ) : (
                <>
                  {value.map(line => (
                    <p key={lineKey(line)}>
                      <b>{line.text[language]}</b> {line.source}
                    </p>
                  ))}
                  <p>{say('secretariat.rules.conduct.with-pack')}</p>
                </>
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
