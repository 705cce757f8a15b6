import { useState } from 'react'
import { rulePacks } from '../../../shared/meeting/rules/packs.ts'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { ownRules } from './in-force.ts'
import { LevelChoice } from './level-choice.tsx'
import { adoptedAt, keyOf, type Level, levelNow, levelsOf, withBook } from './levels.ts'
import { RulesMatrix } from './matrix.tsx'
import { packOf } from './packs.ts'
import { SavePack } from './save-pack.tsx'
import { useRules } from './use-rules.ts'
import { packTitle } from './words.ts'
import './rules.css'

const mostCompared = 2

/** The rules of the meeting, of a session, of an item; and the packs. What is changed holds for turns that begin then. */
export default function RulesPage() {
  const say = useSay()
  const view = useLive(state => state.view)
  const [wanted, setLevel] = useState<Level | null>(null)
  const [compared, setCompared] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<readonly string[]>([])
  const known = withBook(view)
  // What has left the agenda meanwhile has no rules to look at.
  const level: Level =
    wanted && known && levelsOf(known).some(each => keyOf(each) === keyOf(wanted))
      ? wanted
      : levelNow({ session: view?.session ?? null, item: null })
  const office = useRules(known?.ruleBook, level)
  if (!known) return <PageHead title={say('secretariat.nav.rules')} />
  const packs = [...rulePacks, ...known.ruleBook.packs]
  const adopted = adoptedAt(known.ruleBook, level)
  const ask = (pack: string) => setAsked([pack, ...asked.filter(id => id !== pack)])
  const save = async (pack: RulePack) => {
    const isSaved = await office.save(pack)
    if (isSaved) ask(pack.id)
    return isSaved
  }
  const compare = (pack: string) =>
    setCompared(
      compared.includes(pack)
        ? compared.filter(id => id !== pack)
        : [...compared.slice(1 - mostCompared), pack].slice(-mostCompared),
    )
  return (
    <>
      <PageHead title={say('secretariat.nav.rules')}>{say('secretariat.rules.holds')}</PageHead>
      <div className="rules-top">
        <LevelChoice view={known} level={level} onChoose={setLevel} />
        <p className="rules-stand">
          {adopted && say('secretariat.rules.follows', { pack: packTitle(adopted, say) })}{' '}
          {say('secretariat.rules.own', { count: ownRules(known, level), level: level.at })}
        </p>
        {compared.length > 0 && (
          <Act shape="back" onPress={() => setCompared([])}>
            {say('secretariat.rules.all-packs')}
          </Act>
        )}
        {level.at !== 'pack' && (
          <SavePack taken={packs.map(({ id }) => id)} onSave={named => save(packOf(known, level, named))} />
        )}
      </div>
      <Failure code={office.failure} />
      <RulesMatrix
        view={known}
        level={level}
        packs={packs}
        compared={compared}
        asked={asked}
        office={office}
        onCompare={compare}
        onAsk={ask}
        onLevel={setLevel}
      />
    </>
  )
}
