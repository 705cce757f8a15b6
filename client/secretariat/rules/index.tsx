import { useState } from 'react'
import { rulePacks } from '../../../shared/meeting/rules/packs.ts'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { PageHead } from '../parts/head.tsx'
import { keepFile } from '../parts/keep-file.ts'
import { DraftBar } from './draft-bar.tsx'
import { RulesFailure } from './failure.tsx'
import { faultAt, faultsOfFile, marksOf } from './faults.ts'
import { ownRules } from './in-force.ts'
import { LevelChoice } from './level-choice.tsx'
import { adoptedAt, type Known, keyOf, type Level, levelNow, levelsOf, titleAt, withBook } from './levels.ts'
import { RulesMatrix } from './matrix.tsx'
import { packFile } from './pack-file.ts'
import { idFor, packHere, packOf } from './packs.ts'
import { SavePack } from './save-pack.tsx'
import { TakePack } from './take-pack.tsx'
import { useCompared } from './use-compared.ts'
import { useDraft } from './use-draft.ts'
import { useRules } from './use-rules.ts'
import { packTitle } from './words.ts'
import './rules.css'

export default function RulesPage() {
  const say = useSay()
  const view = useLive(state => state.view)
  const known = withBook(view)
  if (!view || !known) return <PageHead title={say('secretariat.nav.rules')} />
  return <Rules known={known} meeting={view.meeting} />
}

/** The rules of the meeting, of a session, of an item; and the packs. What is changed holds for turns that begin then. */
const Rules = ({ known, meeting }: { known: Known; meeting: View['meeting'] }) => {
  const say = useSay()
  const [wanted, setLevel] = useState<Level | null>(null)
  const sight = useCompared()
  // What has left the agenda meanwhile has no rules to look at.
  const isThere = wanted !== null && levelsOf(known).some(each => keyOf(each) === keyOf(wanted))
  const ofMeeting: Level = isThere ? wanted : levelNow(known)
  const rules = useRules(known.ruleBook, ofMeeting)
  const drafting = useDraft(rules)
  const { draft } = drafting
  const packs = [...rulePacks, ...known.ruleBook.packs]
  const taken = packs.map(({ id }) => id)
  // As they are called here, and as their files call them.
  const named = [...packs, ...packs.map(pack => ({ id: pack.id, title: packTitle(pack, say) }))]
  const level: Level = draft ? { at: 'pack', pack: draft.pack.id } : ofMeeting
  const shown = draft ? withPack(known, draft.pack) : known
  const fault = rules.failure?.at ? faultAt(rules.failure.at, say) : null
  const inFile = draft ? faultsOfFile(draft, say) : []
  const adopted = adoptedAt(known.ruleBook, level)

  const save = async (pack: RulePack) => {
    const isSaved = await rules.save(pack)
    if (isSaved) sight.ask(pack.id)
    return isSaved
  }
  const saveDraft = async (id: string) => {
    if (!(await drafting.save())) return
    sight.ask(id)
    setLevel({ at: 'pack', pack: id })
  }
  const keep = () => {
    const title = titleAt(known, level) ?? meeting.title
    const pack = packHere(known, level, { id: idFor(title, taken), title: title.slice(0, 120) })
    keepFile(`${pack.id}.json`, new Blob([packFile(pack)], { type: 'application/json' }))
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.rules')}>{say('secretariat.rules.holds')}</PageHead>
      {draft ? (
        <DraftBar
          file={draft.file}
          named={draft.raw}
          replaces={known.ruleBook.packs.find(({ id }) => id === draft.raw.id)?.title ?? null}
          fault={fault?.part}
          faults={inFile}
          onName={drafting.name}
          onSave={() => void saveDraft(draft.raw.id)}
          onLeave={drafting.leave}
        >
          <TakePack packs={named} onTake={drafting.take} />
        </DraftBar>
      ) : (
        <div className="rules-top">
          <LevelChoice view={known} level={level} onChoose={setLevel} />
          <p className="rules-stand">
            {adopted && say('secretariat.rules.follows', { pack: packTitle(adopted, say) })}{' '}
            {say('secretariat.rules.own', { count: ownRules(known, level), level: level.at })}
          </p>
          {sight.compared.length > 0 && (
            <Act shape="back" onPress={sight.end}>
              {say('secretariat.rules.all-packs')}
            </Act>
          )}
          {level.at !== 'pack' && (
            <SavePack taken={taken} onSave={named => save(packOf(known, level, named))} />
          )}
          <div className="rules-files">
            <button type="button" className="word-act" onClick={keep}>
              {say('secretariat.rules.export')}
            </button>
            <TakePack packs={named} onTake={drafting.take} />
          </div>
        </div>
      )}
      <RulesFailure failed={rules.failure} />
      <RulesMatrix
        view={shown}
        level={level}
        here={say(draft ? 'secretariat.rules.in-file' : 'secretariat.rules.here')}
        marks={marksOf([...inFile, ...(fault ? [fault] : [])], draft?.unread)}
        packs={packs}
        sight={sight}
        office={draft ? drafting.office : rules}
        onLevel={setLevel}
      />
    </>
  )
}

/** The meeting's packs, and one that is not among them yet, or not so. */
const withPack = (known: Known, pack: RulePack): Known => ({
  ...known,
  ruleBook: {
    ...known.ruleBook,
    packs: [...known.ruleBook.packs.filter(({ id }) => id !== pack.id), pack],
  },
})
