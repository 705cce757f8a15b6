import { describe, expect, test } from 'vitest'
import { conductNow } from '../../client/podium/conduct.ts'
import { defaultRules } from '../../shared/meeting/rules/default.ts'
import { modelUn } from '../../shared/meeting/rules/model-un.ts'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import { oasGeneralAssembly } from '../../shared/meeting/rules/oas-general-assembly.ts'
import { openDiscussion } from '../../shared/meeting/rules/open-discussion.ts'
import { rulePacks } from '../../shared/meeting/rules/packs.ts'
import { type RulePack, rulePackSchema, rulesSchema } from '../../shared/meeting/rules/rules.ts'
import { unGeneralAssembly } from '../../shared/meeting/rules/un-general-assembly.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  moderatorOf,
  next,
  opens,
  planned,
  remoteOf,
  secretariat,
  settles,
  type Wanted,
} from '../support/history.ts'

/** The rules of a room are data, which a secretariat can read and change. */
const adopts = (pack: string, where: { session?: string; item?: string } = {}): Wanted => ({
  type: 'rules.adopt',
  pack,
  ...where,
})
const ours: RulePack = {
  id: 'our-committee',
  title: 'Our committee',
  rules: { speakingLimitSeconds: 240, order: ['not-yet-spoken'] },
  sources: { speakingLimitSeconds: 'Adopted at the first meeting of the committee.' },
}
const saves = (pack: RulePack): Wanted => ({ type: 'pack.save', pack })
const nothingSettled = planned({ rules: {} })
const limit = (meeting: Given) => meeting.view('public').rules.speakingLimitSeconds

describe('Every pack is whole', () => {
  test.each(rulePacks.map(pack => [pack.id, pack] as const))('%s is valid', (_, pack) => {
    expect(rulePackSchema.parse(pack)).toEqual(pack)
    expect(Object.keys(pack.rules).length).toBeGreaterThan(5)
  })

  test.each(rulePacks.map(pack => [pack.id, pack] as const))(
    '%s has a source for every rule that it settles, or says that it is a choice of its own',
    (_, { rules, sources, conduct = [] }) => {
      expect(Object.keys(sources).toSorted()).toEqual(Object.keys(rules).toSorted())
      for (const source of [...Object.values(sources), ...conduct.map(each => each.source)])
        expect(source.length).toBeGreaterThan(20)
    },
  )

  test('the default settles every rule, and is valid', () => {
    expect(rulesSchema.parse(defaultRules)).toEqual(defaultRules)
    expect(Object.keys(defaultRules).sort()).toEqual(Object.keys(rulesSchema.shape).sort())
  })

  test('each has a name of its own', () => {
    expect(new Set(rulePacks.map(({ id }) => id)).size).toBe(rulePacks.length)
    expect(rulePacks[0]?.id).toBe('national-authorities')
  })
})

describe('What the packs settle', () => {
  test('national authorities: two minutes, in the room only (concept note §5, §6)', () => {
    expect(nationalAuthorities.rules).toMatchObject({
      speakingLimitSeconds: 120,
      floorFrom: 'room',
      overruns: [],
      timeIsTransferable: false,
    })
    given(inDialogue()).when('14:01:00', remoteOf('BRA'), asks).refuses('not-in-room')
  })

  test('UN General Assembly: replies of ten and five minutes at the end of the day (decision 34/401), a third opens a meeting (rule 67)', () => {
    expect(unGeneralAssembly.rules).toMatchObject({
      replyLimitsSeconds: [600, 300],
      repliesAt: 'day-end',
      quorum: 'third',
      appeals: true,
      pointOfOrderLimitSeconds: 300,
    })
    expect(
      unGeneralAssembly.rules.motions?.find(({ motion }) => motion === 'adjournment-of-debate'),
    ).toMatchObject({ for: 2, against: 2 })
    expect(
      unGeneralAssembly.rules.motions?.find(({ motion }) => motion === 'closure-of-debate'),
    ).toMatchObject({ for: 0, against: 2 })
  })

  test('OAS General Assembly: an appeal goes to the vote (Art. 57), a majority is the plenary’s quorum (Art. 52)', () => {
    expect(oasGeneralAssembly.rules).toMatchObject({
      appeals: true,
      quorum: 'majority-in-plenary',
      observersNeedConsent: true,
      order: ['category'],
    })
  })

  test('OAS General Assembly: a majority of fourteen in a plenary, a third in a session of business (Art. 52)', () => {
    const adopted = given(planned(), ['09:00:00', secretariat, adopts('oas-general-assembly')])
    const needed = (session: string) =>
      adopted.and(['10:00:00', chair, opens(session)]).view('public').attendance.needed
    expect([needed('second'), needed('business')]).toEqual([8, 5])
  })

  test('national authorities: remarks on the session’s theme and no slides, as grounds of a call to order (concept note §5)', () => {
    expect(nationalAuthorities.conduct?.map(({ ground, text }) => [ground, text.en])).toEqual([
      ['subject', expect.stringContaining('theme of the session')],
      ['conduct', expect.stringContaining('No slides')],
    ])
    for (const { source } of nationalAuthorities.conduct ?? []) expect(source).toContain('Concept note §5')
    const adopted = given(planned(), ['09:00:00', secretariat, adopts('national-authorities')])
    expect(conductNow(adopted.view('podium'), 'es')[1]?.text).toBe('No se proyectan diapositivas.')
    const other = adopted.and(['09:01:00', secretariat, adopts('open-discussion')])
    expect(conductNow(other.view('podium'), 'es')).toEqual([])
    expect(conductNow(adopted.view('room'), 'es')).toEqual([])
  })

  test('Model UN: time may be passed on, the dais gavels at the end of it', () => {
    expect(modelUn.rules).toMatchObject({
      timeIsTransferable: true,
      overruns: [{ afterSeconds: 0, act: 'conclude' }],
    })
    expect(rulePacks.filter(({ rules }) => rules.timeIsTransferable).map(({ id }) => id)).toEqual([
      'model-un',
    ])
  })

  test('open discussion: nobody speaks twice while somebody has not spoken, from anywhere, without motions', () => {
    expect(openDiscussion.rules).toMatchObject({
      order: ['not-yet-spoken'],
      floorFrom: 'anywhere',
      motions: [],
      appeals: false,
    })
  })

  test('nowhere but there does anything happen by itself on an overrun (UNESCO r. 16.2; ITU 400–402)', () => {
    for (const { id, rules } of rulePacks)
      if (id !== 'model-un') expect(rules.overruns ?? defaultRules.overruns).toEqual([])
  })

  test.each(rulePacks.map(({ id }) => id))(
    '%s: a point of order is possible on a closed list (OAS Art. 57)',
    id => {
      const closed = given(
        nothingSettled,
        ['13:00:00', secretariat, adopts(id)],
        ['14:00:00', chair, opens('second')],
      )
      const list =
        closed.view('public').list.status === 'open'
          ? closed.and(['14:00:10', chair, { type: 'list.close' }])
          : closed
      list
        .when('14:01:00', delegateOf('BRA'), { type: 'floor.request', kind: 'point-of-order' })
        .records({ type: 'request.listed' })
      list.when('14:01:00', delegateOf('BRA'), asks).refuses('list-closed')
    },
  )
})

describe('What an item does not settle falls back', () => {
  const business = goneOn(
    nothingSettled,
    ['10:00:00', chair, opens('business')],
    ['10:01:00', chair, { type: 'item.open', item: 'item-2' }],
  )

  test('to its session, then to the meeting, then to the stated default', () => {
    const meeting = given(business)
    expect(limit(meeting)).toBe(defaultRules.speakingLimitSeconds)
    const settled = meeting.and(['10:02:00', chair, settles({ speakingLimitSeconds: 100 })])
    expect(limit(settled)).toBe(100)
    const inSession = settled.and([
      '10:03:00',
      chair,
      settles({ speakingLimitSeconds: 90, session: 'business' }),
    ])
    expect(limit(inSession)).toBe(90)
    const onItem = inSession.and(['10:04:00', chair, settles({ speakingLimitSeconds: 80, item: 'item-2' })])
    expect(limit(onItem)).toBe(80)
    // Each by itself: what the item settles of the limit says nothing of the warning.
    onItem.shows('public', { rules: { warnAtSeconds: defaultRules.warnAtSeconds } })
  })

  test('null drops what was settled there, and nowhere else', () => {
    const meeting = given(
      business,
      ['10:02:00', chair, settles({ speakingLimitSeconds: 100 })],
      ['10:03:00', chair, settles({ speakingLimitSeconds: 90, session: 'business' })],
      ['10:04:00', chair, settles({ speakingLimitSeconds: 80, item: 'item-2' })],
    )
    const drops = (where: object): Wanted => ({ type: 'rules.change', speakingLimitSeconds: null, ...where })
    const withoutItems = meeting
      .when('10:05:00', chair, drops({ item: 'item-2' }))
      .records({ type: 'rules.changed', item: 'item-2', rules: {}, dropped: ['speakingLimitSeconds'] })
    expect(limit(withoutItems)).toBe(90)
    const withoutSessions = withoutItems.and(['10:06:00', chair, drops({ session: 'business' })])
    expect(limit(withoutSessions)).toBe(100)
    const withoutAny = withoutSessions.and(['10:07:00', chair, drops({})])
    expect(limit(withoutAny)).toBe(defaultRules.speakingLimitSeconds)
    withoutAny.when('10:08:00', chair, drops({})).leavesAsItIs()
  })

  test('an item’s rule comes before the limit in the agenda, a sub-item’s before the item’s', () => {
    const onRemarks = given(business, ['10:02:00', chair, { type: 'item.open', item: 'item-1' }])
    expect(limit(onRemarks)).toBe(180)
    const settled = onRemarks.and(['10:03:00', chair, settles({ speakingLimitSeconds: 60, item: 'item-1' })])
    expect(limit(settled)).toBe(60)
    expect(limit(settled.and(['10:04:00', chair, { type: 'item.open', item: 'item-1b' }]))).toBe(60)
    expect(limit(settled.and(['10:04:00', chair, { type: 'item.open', item: 'item-1a' }]))).toBe(300)
  })

  test('there are no rules for what is not in the agenda', () => {
    given(business)
      .when('10:02:00', chair, settles({ warnAtSeconds: 10, item: 'item-9' }))
      .refuses('unknown-item')
    given(business)
      .when('10:02:00', chair, adopts('model-un', { session: 'nowhere' }))
      .refuses('unknown-session')
    given(business)
      .when('10:02:00', chair, adopts('model-un', { item: 'item-9' }))
      .refuses('unknown-item')
  })
})

describe('A pack is adopted', () => {
  test('for the meeting: it takes the place of all that was settled there', () => {
    const adopted = given(nothingSettled, [
      '09:00:00',
      chair,
      settles({ speakingLimitSeconds: 77, changeoverSeconds: 33 }),
    ])
      .when('09:10:00', secretariat, adopts('un-general-assembly'))
      .records({
        type: 'rules.adopted',
        pack: 'un-general-assembly',
        session: null,
        rules: unGeneralAssembly.rules,
      })
    expect(adopted.view('podium').ruleBook).toMatchObject({
      settled: unGeneralAssembly.rules,
      adopted: { meeting: 'un-general-assembly', sessions: {}, items: {} },
    })
    expect(adopted.view('podium').ruleBook?.settled).not.toHaveProperty('changeoverSeconds')
    adopted.shows('public', {
      rules: { speakingLimitSeconds: 900, changeoverSeconds: defaultRules.changeoverSeconds },
    })
  })

  test('for a session or an item, and only there', () => {
    const adopted = given(
      nothingSettled,
      ['09:00:00', secretariat, adopts('national-authorities')],
      ['09:10:00', chair, adopts('un-general-assembly', { session: 'second' })],
      ['09:20:00', chair, adopts('model-un', { item: 'item-2' })],
    )
    adopted.shows('podium', {
      ruleBook: {
        adopted: {
          meeting: 'national-authorities',
          sessions: { second: 'un-general-assembly' },
          items: { 'item-2': 'model-un' },
        },
      },
    })
    const business = adopted.and(['10:00:00', chair, opens('business')])
    expect(limit(business)).toBe(120)
    expect(limit(business.and(['10:01:00', chair, { type: 'item.open', item: 'item-2' }]))).toBe(90)
    const second = adopted.and(['14:00:00', chair, opens('second')])
    second.shows('public', {
      rules: { speakingLimitSeconds: 900, replyLimitsSeconds: [600, 300], preparedLimitSeconds: 600 },
    })
  })

  test('the turn that goes on keeps its limit', () => {
    given(inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:01:10', chair, next]), [
      '14:01:30',
      chair,
      adopts('un-general-assembly'),
    ]).shows('public', { floor: { clock: { limitMs: 120_000 } }, rules: { speakingLimitSeconds: 900 } })
  })

  test('a slip is taken back', () => {
    const undone = given(
      planned(),
      ['09:00:00', chair, adopts('model-un')],
      ['09:00:05', chair, { type: 'undo' }],
    )
    expect(limit(undone)).toBe(120)
    undone.shows('podium', { ruleBook: { adopted: { meeting: null } } })
  })

  test('by the chair or the secretariat; one that there is', () => {
    given(planned()).when('09:00:00', chair, adopts('robert')).refuses('unknown-pack')
    given(planned()).when('09:00:00', delegateOf('BRA'), adopts('model-un')).refuses('not-allowed')
    given(planned())
      .when('09:00:00', moderatorOf('first'), adopts('model-un', { session: 'first' }))
      .refuses('not-allowed')
  })

  test('only the podium is told the book; the rules in force everybody', () => {
    expect(given(planned()).view('room')).not.toHaveProperty('ruleBook')
    expect(given(planned()).view('public')).not.toHaveProperty('ruleBook')
    expect(limit(given(planned()))).toBe(120)
  })
})

describe('The secretariat saves packs of its own', () => {
  const saved = goneOn(planned(), ['09:00:00', secretariat, saves(ours)])

  test('and adopts them as any other', () => {
    const adopted = given(planned())
      .when('09:00:00', secretariat, saves(ours))
      .records({ type: 'pack.saved', pack: ours })
      .shows('podium', { ruleBook: { packs: [ours] } })
      .and(['09:01:00', chair, adopts('our-committee')])
    expect(limit(adopted)).toBe(240)
  })

  test('saved again it takes its own place; what was adopted stays as it was until it is adopted again', () => {
    const changed = { ...ours, rules: { speakingLimitSeconds: 200 } }
    given(saved).when('09:01:00', secretariat, saves(ours)).leavesAsItIs()
    const twice = given(
      saved,
      ['09:01:00', chair, adopts('our-committee')],
      ['09:02:00', secretariat, saves(changed)],
    )
    twice.shows('podium', { ruleBook: { packs: [changed] } })
    expect(limit(twice)).toBe(240)
    expect(limit(twice.and(['09:03:00', chair, adopts('our-committee')]))).toBe(200)
  })

  test('not in the place of one of Palabra’s', () => {
    given(planned())
      .when('09:00:00', secretariat, saves({ ...ours, id: 'model-un' }))
      .refuses('pack-exists')
  })

  test('removed, it can be adopted no more; the rules that came from it stay', () => {
    const removed = given(saved, ['09:01:00', chair, adopts('our-committee')])
      .when('09:02:00', secretariat, { type: 'pack.remove', pack: 'our-committee' })
      .records({ type: 'pack.removed', pack: 'our-committee' })
      .shows('podium', { ruleBook: { packs: [] } })
    expect(limit(removed)).toBe(240)
    removed.when('09:03:00', chair, adopts('our-committee')).refuses('unknown-pack')
    removed
      .when('09:03:00', secretariat, { type: 'pack.remove', pack: 'our-committee' })
      .refuses('unknown-pack')
    given(planned())
      .when('09:03:00', secretariat, { type: 'pack.remove', pack: 'model-un' })
      .refuses('unknown-pack')
  })

  test('nobody else does', () => {
    given(planned()).when('09:00:00', chair, saves(ours)).refuses('not-allowed')
    given(saved)
      .when('09:01:00', chair, { type: 'pack.remove', pack: 'our-committee' })
      .refuses('not-allowed')
  })
})
