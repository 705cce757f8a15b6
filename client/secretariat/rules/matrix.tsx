import { Fragment } from 'react'
import type { RuleName, RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { BesideChoice, useWidth } from './beside.tsx'
import { ConductRow } from './conduct-row.tsx'
import type { Marks } from './faults.ts'
import { ruleAt } from './in-force.ts'
import { adoptedAt, type Known, type Level } from './levels.ts'
import { PackHead } from './pack-head.tsx'
import { differing, packValue } from './packs.ts'
import { AlikeRow, RuleRow } from './row.tsx'
import { shownOf } from './shown.ts'
import { ruleGroups } from './table.ts'
import type { Sight } from './use-compared.ts'
import type { RulesOffice } from './use-rules.ts'

type Props = {
  view: Known
  level: Level
  /** All of them, in their order. */
  packs: readonly RulePack[]
  /** Compared, one pack: with what holds here. Two: with each other. */
  sight: Sight
  /** What the rules of the level stand under. */
  here: string
  marks: Marks
  office: RulesOffice
  onLevel: (level: Level) => void
}

/** In what they differ: the pack and what holds here, or the two packs; null while nothing is compared. */
const differences = (
  { view, level }: Pick<Props, 'view' | 'level'>,
  shown: readonly RulePack[],
): ReadonlySet<RuleName> | null => {
  const [a, b] = shown
  if (!a) return null
  const ofA = (rule: RuleName) => packValue(a, rule)
  return differing(ofA, b ? rule => packValue(b, rule) : rule => ruleAt(view, level, rule).value)
}

/** Every rule, as it holds here and in each pack, side by side. */
export const RulesMatrix = (props: Props) => {
  const { view, level, here, marks, packs, sight, office, onLevel } = props
  const { compared, asked } = sight
  const say = useSay()
  const [measured, width] = useWidth()
  const chosen = packs.filter(({ id }) => compared.includes(id))
  const isCompared = chosen.length > 0
  const followed =
    (adoptedAt(view.ruleBook, level) ?? adoptedAt(view.ruleBook, { at: 'meeting' }))?.id ?? null
  const seen = width === null ? packs : shownOf(packs, { width, followed, asked })
  const shown = isCompared ? chosen : seen
  const differ = isCompared ? differences({ view, level }, chosen) : null
  const columns = 2 + shown.length
  return (
    <section ref={measured} aria-label={say('secretariat.rules.packs')}>
      {!isCompared && seen.length < packs.length && (
        <BesideChoice packs={packs} shown={seen} followed={followed} onAsk={sight.ask} />
      )}
      <table className={isCompared ? 'rules rules-compared' : 'rules'}>
        <thead>
          <tr>
            <td />
            <th scope="col" className="pack pack-level">
              <b>{here}</b>
              {differ && <small>{say('secretariat.rules.differ', { count: differ.size })}</small>}
            </th>
            {shown.map(pack => (
              <PackHead
                key={pack.id}
                pack={pack}
                isChosen={adoptedAt(view.ruleBook, level)?.id === pack.id}
                mayChoose={level.at !== 'pack'}
                isCompared={compared.includes(pack.id)}
                onChoose={() => void office.adopt(pack.id)}
                onCompare={() => sight.compare(pack.id)}
                onEdit={() => onLevel({ at: 'pack', pack: pack.id })}
                onRemove={() => void office.remove(pack.id)}
              />
            ))}
          </tr>
        </thead>
        {ruleGroups.map(({ group, lines }) => {
          const unlike = lines.filter(({ rule }) => differ === null || differ.has(rule) || marks.has(rule))
          return (
            <tbody key={group}>
              <tr className="rules-group">
                <th scope="rowgroup" colSpan={columns}>
                  {say(`secretariat.rules.group.${group}`)}
                </th>
              </tr>
              {unlike.map(line => (
                <Fragment key={line.rule}>
                  <RuleRow
                    line={line}
                    view={view}
                    level={level}
                    packs={shown}
                    isCompared={isCompared}
                    office={office}
                    mark={marks.get(line.rule)}
                  />
                </Fragment>
              ))}
              {unlike.length < lines.length && (
                <AlikeRow count={lines.length - unlike.length} columns={columns} />
              )}
            </tbody>
          )
        })}
        <tbody>
          <tr className="rules-group">
            <th scope="rowgroup" colSpan={columns}>
              {say('secretariat.rules.group.conduct')}
            </th>
          </tr>
          <ConductRow
            view={view}
            level={level}
            packs={shown}
            isCompared={isCompared}
            office={office}
            mark={marks.get('conduct')}
          />
        </tbody>
      </table>
    </section>
  )
}
