import { describe, expect, it } from 'vitest'
import { loadSay } from '../../client/languages/say.ts'
import { conductAt } from '../../client/secretariat/rules/conduct.ts'
import { durationWords, readDuration } from '../../client/secretariat/rules/duration.ts'
import { faultAt, faultsOfFile } from '../../client/secretariat/rules/faults.ts'
import { fallback, ownRules, ruleAt } from '../../client/secretariat/rules/in-force.ts'
import {
  type Known,
  keyOf,
  type Level,
  levelNow,
  levelsOf,
  withBook,
} from '../../client/secretariat/rules/levels.ts'
import { packFile, readPack, shownOfFile } from '../../client/secretariat/rules/pack-file.ts'
import { differing, idFor, packOf, packValue } from '../../client/secretariat/rules/packs.ts'
import { shownOf } from '../../client/secretariat/rules/shown.ts'
import { acts, kinds, motionKinds, orderKeys, ruleLines } from '../../client/secretariat/rules/table.ts'
import { idleWords, packTitle, valueLines } from '../../client/secretariat/rules/words.ts'
import { standingOf } from '../../client/secretariat/shell/standing.ts'
import type { Place } from '../../shared/meeting/refusals.ts'
import { findPack, rulePacks } from '../../shared/meeting/rules/packs.ts'
import {
  callActs as everyAct,
  motionKinds as everyMotion,
  orderKeys as everyOrderKey,
  type RuleName,
  type RulePack,
  type Rules,
  rulePackSchema,
  rulesSchema,
} from '../../shared/meeting/rules/rules.ts'
import { view } from '../../shared/meeting/view.ts'
import { goneOn, type History, planned, type Step, secretariat, type Wanted } from '../support/history.ts'

const at = (...steps: Step[]): History => goneOn(planned(), ...steps)
const seen = (...steps: Step[]) => {
  const { meeting, seq, at: instant } = at(...steps)
  return view(meeting, 'podium', seq, instant)
}
const known = (...steps: Step[]): Known => {
  const found = withBook(seen(...steps))
  if (found === null) throw new Error('the podium is sent the rule book')
  return found
}
const open = (session: string, time = '10:00:00'): Step => [
  time,
  secretariat,
  { type: 'session.open', session },
]
const settles = (rules: Omit<Extract<Wanted, { type: 'rules.change' }>, 'type'>, time = '09:00:00'): Step => [
  time,
  secretariat,
  { type: 'rules.change', ...rules },
]
const adopts = (pack: string, where: { session?: string; item?: string } = {}, time = '09:00:00'): Step => [
  time,
  secretariat,
  { type: 'rules.adopt', pack, ...where },
]
const meetingLevel: Level = { at: 'meeting' }
const first: Level = { at: 'session', session: 'first' }
const item = (id: string): Level => ({ at: 'item', session: 'business', item: id })

describe('a pack as a file', () => {
  const packs = [...rulePacks, { id: 'ours', title: 'Ours' }]
  const taken = packs.map(({ id }) => id)
  const read = (text: string) => readPack(text, { file: 'house.json', packs })
  const file = (parts: object) => read(JSON.stringify(parts))

  it.each(rulePacks)('$title is read back as it was written, under a short name of its own', pack => {
    const back = read(packFile(pack))
    if (!back.ok) throw new Error(back.why)
    const { pack: shown, unread } = shownOfFile(back.pack)
    expect({ ...shown, conduct: pack.conduct && shown.conduct }).toEqual({
      conduct: undefined,
      ...pack,
      id: shown.id,
      title: shown.title,
    })
    expect(taken).not.toContain(shown.id)
    expect(packs.map(({ title }) => title)).not.toContain(shown.title)
    expect(unread.size).toBe(0)
  })

  it('has its rules in the order of the page, each on lines that people can read', () => {
    const [first] = rulePacks
    expect(
      packFile({ id: 'ours', title: 'Ours', rules: { quorum: 'third', warnAtSeconds: 15 }, sources: {} }),
    ).toBe(
      '{\n  "id": "ours",\n  "title": "Ours",\n  "rules": {\n    "warnAtSeconds": 15,\n    "quorum": "third"\n  },\n  "sources": {}\n}\n',
    )
    expect(first && packFile(first)).toContain('Concept note')
  })

  it('keeps the short name of a pack of one’s own, and is called as its file where it says no name', () => {
    expect(file({ id: 'ours', title: 'Ours', rules: {} })).toMatchObject({ ok: true, pack: { id: 'ours' } })
    expect(file({ id: 'theirs', title: 'Ours', rules: {} })).toMatchObject({ pack: { title: 'Ours (2)' } })
    expect(file({ rules: {} })).toMatchObject({
      ok: true,
      pack: { id: 'house', title: 'house', sources: {} },
    })
  })

  it('of which any part is not known is refused whole, and told by the rule’s name', () => {
    expect(read('{')).toEqual({ ok: false, why: 'not-json' })
    expect(file([])).toEqual({ ok: false, why: 'not-a-pack' })
    expect(file({ speakingLimitSeconds: 60 })).toEqual({ ok: false, why: 'not-a-pack' })
    expect(file({ rules: { warnAtSeconds: 3, speakingTime: 60 } })).toEqual({
      ok: false,
      why: 'unknown-rules',
      rules: ['speakingTime'],
    })
    expect(read(`{"rules":{},"title":"${'x'.repeat(40_000)}"}`)).toEqual({ ok: false, why: 'too-large' })
  })

  it('shows a value that is none as it stands in the file, beside those that are', () => {
    const back = file({
      rules: { warnAtSeconds: '0:30', order: ['loudest'], quorum: 'third' },
      conduct: [{}],
    })
    if (!back.ok) throw new Error(back.why)
    const { pack, unread } = shownOfFile(back.pack)
    expect(pack.rules).toEqual({ quorum: 'third' })
    expect([...unread]).toEqual([
      ['warnAtSeconds', '"0:30"'],
      ['order', '["loudest"]'],
      ['conduct', '[{}]'],
    ])
  })
})

describe('what cannot be saved of a file', async () => {
  const say = await loadSay('es')
  const faults = (rules: Record<string, unknown>) =>
    faultsOfFile(shownOfFile({ id: 'ours', title: 'Ours', rules, sources: {} }), say)

  it('is told at once, each fault by the rule’s name', () => {
    expect(
      faults({ warnAtSeconds: '0:30', speakingLimitSeconds: 5, replyLimitsSeconds: [300, 90_000] }),
    ).toEqual([
      {
        part: 'warnAtSeconds',
        what: 'Se pide concluir antes del final',
        why: 'no se puede leer como esta regla',
      },
      { part: 'speakingLimitSeconds', what: 'Por delegación', why: 'no menos de 0:10' },
      { part: 'replyLimitsSeconds', what: 'Por réplica, primera, segunda', why: 'no más de 1440:00' },
    ])
    expect(faults({ speakingLimitSeconds: 60, sessionBudgetSeconds: 0 })).toEqual([])
  })
})

describe('what the server refuses of a pack', async () => {
  const say = await loadSay('es')
  const told = (path: Place['path'], bounds: Omit<Place, 'path'> = {}) => faultAt({ path, ...bounds }, say)

  it('is told by the rule’s name, in the reader’s language', () => {
    expect(told(['pack', 'rules', 'speakingLimitSeconds'], { least: 10 })).toEqual({
      part: 'speakingLimitSeconds',
      what: 'Por delegación',
      why: 'no menos de 0:10',
    })
    expect(told(['pack', 'rules', 'replyLimitsSeconds', 1], { most: 86_400 })?.why).toBe('no más de 1440:00')
    expect(told(['pack', 'rules', 'replyLimitsSeconds'], { most: 5 })?.why).toBe('no más de 5')
    expect(told(['pack', 'sources', 'order'], { most: 400 })).toMatchObject({
      part: 'order',
      why: 'no más de 400 letras',
    })
    expect(told(['pack', 'title'], { least: 1 })).toMatchObject({ part: 'title', why: 'no hay nada escrito' })
    expect(told(['warnAtSeconds'], { most: 3600 })?.part).toBe('warnAtSeconds')
  })

  it('is of no rule where it is of none', () => {
    expect(told(['session'])).toBeNull()
    expect(told(['pack', 'rules', 'unheard-of'])).toBeNull()
  })
})

describe('packs side by side', () => {
  const side = (width: number, followed: string | null, ...asked: string[]) =>
    shownOf(rulePacks, { width, followed, asked }).map(({ id }) => id)

  it('are all in sight where there is room for them', () => {
    expect(side(1144, 'national-authorities')).toEqual(rulePacks.map(({ id }) => id))
  })

  it('are the one that is followed and the one that was asked for last, where there is room for two', () => {
    expect(side(784, 'un-general-assembly')).toEqual(['national-authorities', 'un-general-assembly'])
    expect(side(784, 'un-general-assembly', 'model-un', 'open-discussion')).toEqual([
      'un-general-assembly',
      'model-un',
    ])
    expect(side(784, 'un-general-assembly', 'un-general-assembly')).toHaveLength(2)
    expect(side(784, null, 'model-un')).toEqual(['national-authorities', 'model-un'])
  })

  it('are one on a phone: what was asked for, before what is followed', () => {
    expect(side(350, 'un-general-assembly')).toEqual(['un-general-assembly'])
    expect(side(350, 'un-general-assembly', 'model-un')).toEqual(['model-un'])
  })

  it('a pack that has been removed is not among them', () => {
    expect(side(784, 'gone', 'gone-too', 'model-un')).toEqual(['national-authorities', 'model-un'])
  })
})

describe('an opening window whose lot decides nothing', async () => {
  const say = await loadSay('en')
  const idle = (order: Rules['order'], openingWindowSeconds: number) =>
    idleWords('openingWindowSeconds', { order, openingWindowSeconds }, say)

  it('is told where the order leaves no two requests alike, by the key that does not', () => {
    expect(idle(['category', 'alphabetical'], 60)).toContain('“Alphabetical”')
    expect(idle(['precedence'], 60)).toContain('“Precedence by lot”')
    expect(idleWords('order', { order: ['precedence'], openingWindowSeconds: 60 }, say)).toBe(
      idle(['precedence'], 60),
    )
  })

  it('is not told where there is none, where the lot decides, or of another rule', () => {
    expect(idle(['alphabetical'], 0)).toBeNull()
    expect(idle(['not-yet-spoken', 'category', 'alternation'], 60)).toBeNull()
    expect(idleWords('quorum', { order: ['alphabetical'], openingWindowSeconds: 60 }, say)).toBeNull()
  })
})

describe('by what a rule holds', () => {
  it('is the stated default, until somebody has settled it', () => {
    const { value, by } = ruleAt(known(), meetingLevel, 'sessionBudgetSeconds')
    expect([value, by]).toEqual([0, { from: 'default' }])
  })

  it('is the pack, with what the pack has it from; a change there is the meeting’s own', () => {
    const followed = known(adopts('un-general-assembly'))
    expect(ruleAt(followed, first, 'repliesAt')).toMatchObject({
      value: 'day-end',
      by: {
        from: 'meeting',
        pack: { id: 'un-general-assembly' },
        source: expect.stringMatching(/^Decision 34\/401/),
      },
    })
    const changed = known(adopts('un-general-assembly'), settles({ repliesAt: 'item-end' }, '09:01:00'))
    expect(ruleAt(changed, first, 'repliesAt')).toEqual({
      value: 'item-end',
      by: { from: 'meeting', pack: null, source: null },
    })
    expect(ownRules(changed, meetingLevel)).toBe(1)
  })

  it('is the nearest: an item, its outer item, the session, the meeting', () => {
    const settled = known(
      settles({ warnAtSeconds: 10 }),
      settles({ session: 'business', warnAtSeconds: 20 }, '09:01:00'),
      settles({ item: 'item-1', warnAtSeconds: 30 }, '09:02:00'),
      settles({ item: 'item-1b', warnAtSeconds: 40 }, '09:03:00'),
    )
    const from = (level: Level) => {
      const { value, by } = ruleAt(settled, level, 'warnAtSeconds')
      return [value, by.from]
    }
    expect(from(item('item-1b'))).toEqual([40, 'item'])
    expect(from(item('item-1a'))).toEqual([30, 'item'])
    expect(from(item('item-2'))).toEqual([20, 'session'])
    expect(from(first)).toEqual([10, 'meeting'])
  })

  it('is the agenda where it limits an item, unless the item’s own rules do', () => {
    const limit = (...steps: Step[]) => ruleAt(known(...steps), item('item-1b'), 'speakingLimitSeconds')
    expect(limit()).toEqual({ value: 180, by: { from: 'agenda', item: 'Remarks by heads of delegation' } })
    expect(limit(settles({ item: 'item-1b', speakingLimitSeconds: 90 }))).toMatchObject({
      value: 90,
      by: { from: 'item' },
    })
  })

  it('falls back, once dropped, to what was shown that it would', () => {
    const before = known(settles({ session: 'first', warnAtSeconds: 20 }))
    const shown = fallback(before, first, 'warnAtSeconds')
    const after = known(
      settles({ session: 'first', warnAtSeconds: 20 }),
      settles({ session: 'first', warnAtSeconds: null }, '09:01:00'),
    )
    expect(ruleAt(after, first, 'warnAtSeconds')).toEqual(shown)
  })

  // What the page works out is what the server holds to, for every rule, wherever it was settled.
  it.each([
    ['business', 'item-1a'],
    ['business', 'item-1b'],
    ['business', 'item-2'],
    ['first', 'first:dialogue'],
  ])('is in force as the server has it, in %s on %s', (session, opened) => {
    const steps: Step[] = [
      adopts('model-un'),
      adopts('oas-general-assembly', { session: 'business' }, '09:01:00'),
      settles({ item: 'item-1', warnAtSeconds: 15, groupLimitSeconds: 77 }, '09:02:00'),
      settles({ item: 'item-1a', order: ['precedence'] }, '09:03:00'),
      settles({ item: 'first:dialogue', speakingLimitSeconds: 45 }, '09:04:00'),
      open(session),
      ['10:00:10', secretariat, { type: 'item.open', item: opened }],
    ]
    const now = known(...steps)
    const { rules } = seen(...steps)
    for (const { rule } of ruleLines)
      expect([rule, ruleAt(now, levelNow(now), rule).value]).toEqual([rule, rules[rule]])
  })
})

describe('the rules on the page', () => {
  it('are all the rules there are, each once', () => {
    expect(ruleLines.map(({ rule }) => rule).toSorted()).toEqual(Object.keys(rulesSchema.shape).toSorted())
  })

  it('offer what the server takes, and nothing else', () => {
    for (const line of ruleLines) {
      const takes = (value: unknown) => rulesSchema.shape[line.rule].safeParse(value).success
      if (line.as === 'choice') expect(line.options.filter(option => !takes(option))).toEqual([])
      if (line.as !== 'duration') continue
      const { least, most } = line.limits
      expect([line.rule, takes(least), takes(most), takes(least - 1), takes(most + 1)]).toEqual([
        line.rule,
        true,
        true,
        false,
        false,
      ])
    }
    expect([kinds.toSorted(), orderKeys.toSorted(), motionKinds, acts]).toEqual([
      rulesSchema.shape.kindsAdmitted.element.options.toSorted(),
      everyOrderKey.toSorted(),
      everyMotion,
      everyAct,
    ])
  })

  it('can be chosen for the meeting, for each session, its items and its parts', () => {
    const keys = levelsOf(known()).map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['meeting', 'session first', 'item business item-1b']))
    expect(keys).toContain('item first first:dialogue')
    expect(keys.some(key => key.includes('lunch'))).toBe(false)
  })
})

describe('packs side by side', () => {
  const pack = (id: string) => {
    const found = findPack([], id)
    if (!found) throw new Error(`there is no pack ${id}`)
    return found
  }

  it('differ in what would hold, not in what they say', () => {
    const un = pack('un-general-assembly')
    const silent = { ...un, rules: {} }
    const valueIn = (each: RulePack) => (rule: RuleName) => packValue(each, rule)
    expect(differing(valueIn(un), valueIn(un)).size).toBe(0)
    const differ = differing(valueIn(un), valueIn(silent))
    expect(differ.has('repliesAt')).toBe(true)
    // The pack says it, and so does the default.
    expect(differ.has('appeals')).toBe(false)
  })

  it('are kept from what holds somewhere: settled rules, their sources, and no defaults', () => {
    const settled = known(
      adopts('un-general-assembly'),
      settles({ session: 'first', warnAtSeconds: 12 }, '09:01:00'),
    )
    const own = packOf(settled, first, { id: 'ours', title: 'Ours' })
    expect(own.rules).toMatchObject({ warnAtSeconds: 12, repliesAt: 'day-end' })
    expect(own.rules.sessionBudgetSeconds).toBeUndefined()
    expect(own.sources.repliesAt).toMatch(/^Decision 34\/401/)
    expect(own.sources.warnAtSeconds).toBeUndefined()
    expect(rulePackSchema.safeParse(own).success).toBe(true)
  })

  it('ask of speakers what the pack asks that was adopted nearest; it comes along in a pack of one’s own', () => {
    const asked = (view: Known, level: Level) => conductAt(view, level).value.map(({ text }) => text.en)
    const inMeeting = known(adopts('national-authorities'))
    const asksOfAll = [
      'Remarks keep to the theme of the session; general reports belong in the introductory session.',
      'No slides are shown.',
    ]
    expect(asked(inMeeting, first)).toEqual(asksOfAll)
    expect(conductAt(inMeeting, first).by).toMatchObject({
      from: 'meeting',
      pack: { id: 'national-authorities' },
    })
    const inSession = known(
      adopts('national-authorities'),
      adopts('model-un', { session: 'first' }, '09:01:00'),
    )
    expect(asked(inSession, first)).toEqual([])
    expect(asked(inSession, meetingLevel)).toEqual(asksOfAll)
    const own = packOf(inMeeting, first, { id: 'ours', title: 'Ours' })
    expect(own.conduct?.map(({ ground }) => ground)).toEqual(['subject', 'conduct'])
    const kept = known(['09:00:00', secretariat, { type: 'pack.save', pack: own }])
    expect(asked(kept, { at: 'pack', pack: 'ours' })).toEqual(asksOfAll)
  })

  it('of one’s own are edited as a level of their own, and chosen like any other', () => {
    const save = (rules: Partial<Rules>, time: string): Step => [
      time,
      secretariat,
      { type: 'pack.save', pack: { id: 'ours', title: 'Ours', rules, sources: {} } },
    ]
    const kept = known(
      save({ warnAtSeconds: 12 }, '09:00:00'),
      save({ warnAtSeconds: 14 }, '09:01:00'),
      adopts('ours', { session: 'first' }, '09:02:00'),
    )
    expect(ruleAt(kept, { at: 'pack', pack: 'ours' }, 'warnAtSeconds')).toEqual({
      value: 14,
      by: { from: 'pack', source: null },
    })
    expect(ruleAt(kept, first, 'warnAtSeconds')).toMatchObject({
      value: 14,
      by: { from: 'session', pack: { id: 'ours' } },
    })
    expect(keyOf(levelsOf(kept).at(-1) ?? meetingLevel)).toBe('pack ours')
    expect(ownRules(kept, { at: 'pack', pack: 'ours' })).toBe(1)
    expect(ownRules(kept, first)).toBe(0)
  })

  it('have short names that the server takes, none of them twice', () => {
    expect(idFor('Regras da Organização', [])).toBe('regras-da-organizacao')
    expect(idFor('Ours', ['ours', 'ours-2'])).toBe('ours-3')
    for (const title of ['¡!', 'é', 'x'.repeat(120), '2024'])
      expect(rulePackSchema.shape.id.safeParse(idFor(title, [])).success).toBe(true)
  })

  it.each(['en', 'es', 'pt', 'fr'] as const)('say every value in words, in %s', async language => {
    const say = await loadSay(language)
    for (const each of rulePacks)
      for (const line of ruleLines) {
        const lines = valueLines(line, packValue(each, line.rule), say)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.filter(words => /secretariat\.|undefined|^$/.test(words))).toEqual([])
      }
    expect(rulePacks.map(each => packTitle(each, say)).filter(title => title.includes('.'))).toEqual([])
  })
})

describe('a limit as it is typed', () => {
  const limits = { least: 10, most: 3600 }
  it.each([
    ['2:30', 150],
    ['2', 120],
    ['30', 1800],
    ['45:00', 2700],
    [' 10:00 ', 600],
    ['0:45', 45],
    ['1.05', 65],
  ])('“%s” is %i seconds', (typed, seconds) => {
    expect(readDuration(typed, limits)).toBe(seconds)
  })

  it.each(['', 'two', '2:5', '2:60', '-1', '0:05', '61:00', '1:00:00', '31', '90'])(
    '“%s” is not taken',
    typed => {
      expect(readDuration(typed, limits)).toBeNull()
    },
  )

  it('reads back as it is shown', () => {
    for (const seconds of [10, 59, 60, 125, 3600])
      expect(readDuration(durationWords(seconds), limits)).toBe(seconds)
  })
})

describe('where the meeting stands', () => {
  it('before anything: the first session that is not registration', () => {
    const standing = standingOf(seen())
    expect(standing).toMatchObject({ is: 'first', session: { id: 'inauguration' } })
  })

  it('the session that is open, also when it is suspended', () => {
    expect(standingOf(seen(open('business')))).toMatchObject({ is: 'open', session: { id: 'business' } })
    const suspended = seen(open('business'), [
      '10:05:00',
      secretariat,
      { type: 'session.suspend', session: 'business' },
    ])
    expect(standingOf(suspended)).toMatchObject({ is: 'suspended', session: { id: 'business' } })
  })

  it('between sessions: the next one after the last that was closed, breaks and those left out aside', () => {
    const closed = seen(open('business'), [
      '11:00:00',
      secretariat,
      { type: 'session.close', session: 'business' },
    ])
    expect(standingOf(closed)).toMatchObject({ is: 'between', session: { id: 'first' } })
  })

  it('after the last session, nothing further is planned', () => {
    const over = seen(open('second', '15:30:00'), [
      '17:00:00',
      secretariat,
      { type: 'session.close', session: 'second' },
    ])
    expect(standingOf(over).is).toBe('ended')
  })
})
