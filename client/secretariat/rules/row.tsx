import { useId, useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { EditRule } from './edit-rule.tsx'
import type { Mark } from './faults.ts'
import { fallback, isOwnOf, ruleAt } from './in-force.ts'
import { type Known, type Level, settledAt } from './levels.ts'
import { packValue } from './packs.ts'
import type { RuleLine } from './table.ts'
import type { RulesOffice } from './use-rules.ts'
import { idleWords, packTitle, sourceWords, valueLines } from './words.ts'

type Props = {
  line: RuleLine
  view: Known
  level: Level
  packs: readonly RulePack[]
  /** Two sets stand beside each other: what a pack leaves open is shown as it would hold, with its source. */
  isCompared: boolean
  office: RulesOffice
  mark: Mark | undefined
}

const Lines = ({ lines }: { lines: string[] }) =>
  lines.map(line => (
    <span key={line} className="rule-word">
      {line}
    </span>
  ))

/** What comes to nothing, or is not as it must be. */
export const Note = ({ children }: { children: string }) => (
  <small className="rule-note">
    <Shape name="triangle" /> {children}
  </small>
)

/** A rule: as it holds here and by what, and as each pack has it. It opens to be changed. */
export const RuleRow = ({ line, view, level, packs, isCompared, office, mark }: Props) => {
  const say = useSay()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { rule } = line
  const here = ruleAt(view, level, rule)
  // The pack's own are no exceptions where the pack was chosen.
  const isOwn = settledAt(view.ruleBook, level)[rule] !== undefined && isOwnOf(level, here.by)
  const idle = idleWords(
    rule,
    {
      order: ruleAt(view, level, 'order').value,
      openingWindowSeconds: ruleAt(view, level, 'openingWindowSeconds').value,
    },
    say,
  )
  const note = mark?.why ?? idle
  return (
    <>
      <tr className={isOpen ? 'rules-row rule-open' : 'rules-row'}>
        <th scope="row">
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {say(`secretariat.rules.${rule}`)}
          </button>
        </th>
        <td className={isOwn ? 'rule-here rule-own' : 'rule-here'}>
          <b>{mark?.raw === undefined ? <Lines lines={valueLines(line, here.value, say)} /> : mark.raw}</b>
          <small>{sourceWords(here.by, say)}</small>
          {note !== null && <Note>{note}</Note>}
        </td>
        {packs.map(pack => (
          <PackCell key={pack.id} pack={pack} line={line} isCompared={isCompared} />
        ))}
      </tr>
      {isOpen && (
        <tr id={id} className="rule-editing">
          <td colSpan={2 + packs.length}>
            <RuleOpen line={line} view={view} level={level} packs={packs} office={office} mark={mark} />
          </td>
        </tr>
      )}
    </>
  )
}

type CellProps = { pack: RulePack; line: RuleLine; isCompared: boolean }

const PackCell = ({ pack, line, isCompared }: CellProps) => {
  const say = useSay()
  const { rule } = line
  const isSettled = pack.rules[rule] !== undefined
  if (!isSettled && !isCompared)
    return (
      <td className="rule-left">
        <span aria-hidden="true">–</span>
        <span className="spoken">{say('secretariat.rules.left-open')}</span>
      </td>
    )
  return (
    <td className={isSettled ? undefined : 'rule-left'}>
      <Lines lines={valueLines(line, packValue(pack, rule), say)} />
      {isCompared && (
        <small>{pack.sources[rule] ?? (isSettled ? '' : say('secretariat.rules.left-open'))}</small>
      )}
    </td>
  )
}

type OpenProps = Pick<Props, 'line' | 'view' | 'level' | 'packs' | 'office' | 'mark'>

/** The rule under one's hand: its value, what it falls back to, and where each pack has it from. */
const RuleOpen = ({ line, view, level, packs, office, mark }: OpenProps) => {
  const say = useSay()
  const { rule } = line
  const { value, by } = ruleAt(view, level, rule)
  const isSettledHere = settledAt(view.ruleBook, level)[rule] !== undefined || mark?.raw !== undefined
  const below = fallback(view, level, rule)
  const cited = packs.filter(pack => pack.sources[rule] !== undefined)
  return (
    <div className="rule-edit">
      <div>
        <EditRule line={line} value={value} onChange={changed => void office.settle(rule, changed)} />
        {isSettledHere && (
          <button type="button" className="word-act" onClick={() => void office.drop(rule)}>
            {say('secretariat.rules.drop', {
              value: valueLines(line, below.value, say).join(', '),
              source: sourceWords(below.by, say),
            })}
          </button>
        )}
      </div>
      <div className="rule-sources">
        {by.from === 'pack' && (
          <Citation
            key={by.source}
            source={by.source ?? ''}
            onChange={source => void office.cite(rule, source)}
          />
        )}
        {cited.map(pack => (
          <p key={pack.id}>
            <b>{packTitle(pack, say)}</b> {pack.sources[rule]}
          </p>
        ))}
      </div>
    </div>
  )
}

type CitationProps = { source: string; onChange: (source: string) => void }

/** Where a rule of one's own pack is from. */
const Citation = ({ source, onChange }: CitationProps) => {
  const say = useSay()
  const [typed, setTyped] = useState(source)
  const keep = () => {
    if (typed.trim() !== source) onChange(typed.trim())
  }
  return (
    <label className="field-line">
      <span>{say('secretariat.rules.source')}</span>
      <input
        value={typed}
        maxLength={400}
        onChange={event => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={event => event.key === 'Enter' && keep()}
      />
    </label>
  )
}

/** The quiet stretch of a comparison. */
export const AlikeRow = ({ count, columns }: { count: number; columns: number }) => {
  const say = useSay()
  return (
    <tr className="rules-alike">
      <td colSpan={columns}>
        <Shape name="check" /> {say('secretariat.rules.alike', { count })}
      </td>
    </tr>
  )
}
