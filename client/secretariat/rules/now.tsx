import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { durationWords } from './duration.ts'
import { sourceOf } from './in-force.ts'
import { ruleLines, valueKey } from './table.ts'

/** What holds at this moment, and by what. */
export const InForce = ({ view }: { view: View }) => {
  const say = useSay()
  return (
    <section className="in-force" aria-labelledby="in-force-title">
      <h2 id="in-force-title">{say('secretariat.rules.now')}</h2>
      <dl>
        {ruleLines.map(({ rule }) => {
          const value = view.rules[rule]
          const source = sourceOf(rule, view)
          return (
            <div key={rule}>
              <dt>{say(`secretariat.rules.${rule}`)}</dt>
              <dd>
                <b>{typeof value === 'number' ? durationWords(value) : say(valueKey(value))}</b>
                <small>{say(`secretariat.rules.by.${source.from}`, { ...source })}</small>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
