import { describe, expect, test } from 'vitest'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import { type Rules, rulePackSchema } from '../../shared/meeting/rules/rules.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  next,
  opens,
  planned,
  secretariat,
  type Wanted,
} from '../support/history.ts'

const changes = (rules: Partial<Rules> & { session?: string }): Wanted => ({
  type: 'rules.change',
  ...rules,
})

describe('The rules of the national authorities’ meeting', () => {
  test('two minutes for member states, ten for prepared speakers, a warning thirty seconds before the end', () => {
    expect(nationalAuthorities.rules).toMatchObject({
      speakingLimitSeconds: 120,
      preparedLimitSeconds: 600,
      warnAtSeconds: 30,
    })
  })

  test('the floor is open to in-person participation only; the list opens with the session, the clock starts with the floor', () => {
    expect(nationalAuthorities.rules).toMatchObject({
      floorFrom: 'room',
      listOpens: 'with-session',
      clockStarts: 'with-floor',
    })
  })

  test('the pack is whole', () => {
    expect(rulePackSchema.parse(nationalAuthorities)).toEqual(nationalAuthorities)
  })
})

describe('The rules are changed in the meeting', () => {
  test('for all of it', () => {
    given(planned())
      .when('13:00:00', chair, changes({ speakingLimitSeconds: 180 }))
      .records({ type: 'rules.changed', session: null, rules: { speakingLimitSeconds: 180 } })
      .shows('public', { rules: { speakingLimitSeconds: 180, preparedLimitSeconds: 600 } })
  })

  test('or for one session, before the meeting’s and only there', () => {
    given(
      planned(),
      ['13:00:00', secretariat, changes({ session: 'second', speakingLimitSeconds: 240 })],
      ['13:01:00', chair, changes({ speakingLimitSeconds: 180 })],
    )
      .and(['14:00:00', chair, opens('second')])
      .shows('public', { rules: { speakingLimitSeconds: 240 } })
      .and(
        ['14:10:00', chair, { type: 'session.suspend', session: 'second' }],
        ['14:11:00', chair, opens('first')],
      )
      .shows('public', { rules: { speakingLimitSeconds: 180 } })
  })

  test('an item’s own limit comes before both', () => {
    given(
      goneOn(
        planned(),
        ['10:00:00', chair, opens('business')],
        ['10:01:00', chair, { type: 'item.open', item: 'item-1' }],
      ),
      ['10:02:00', chair, changes({ session: 'business', speakingLimitSeconds: 60 })],
    )
      .shows('public', { rules: { speakingLimitSeconds: 180 } })
      .and(['10:03:00', chair, { type: 'item.open', item: 'item-2' }])
      .shows('public', { rules: { speakingLimitSeconds: 60 } })
  })

  test('for the turns that begin from now on: who speaks keeps the limit', () => {
    given(
      inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:02:00', delegateOf('CHL'), asks]),
      ['14:03:00', chair, next],
      ['14:03:10', chair, changes({ speakingLimitSeconds: 60 })],
    )
      .shows('public', { floor: { clock: { limitMs: 120_000 } }, rules: { speakingLimitSeconds: 60 } })
      .and(['14:05:00', chair, next])
      .shows('public', { floor: { clock: { limitMs: 60_000 } } })
  })

  test('what is so already does not change; a session may settle for itself what is the meeting’s too', () => {
    given(planned())
      .when('13:00:00', chair, changes({ speakingLimitSeconds: 120 }))
      .leavesAsItIs()
    given(planned())
      .when('13:00:00', chair, changes({ speakingLimitSeconds: 120, warnAtSeconds: 20 }))
      .records({ type: 'rules.changed', rules: { warnAtSeconds: 20 } })
    given(planned())
      .when('13:00:00', chair, changes({ session: 'first', speakingLimitSeconds: 120 }))
      .records({ type: 'rules.changed', session: 'first' })
      .when('13:00:01', chair, changes({ session: 'first', speakingLimitSeconds: 120 }))
      .leavesAsItIs()
  })

  test('a change of nothing, or for a session that is not there, is none', () => {
    given(planned()).when('13:00:00', chair, changes({})).refuses('malformed')
    given(planned())
      .when('13:00:00', chair, changes({ session: 'first' }))
      .refuses('malformed')
    given(planned())
      .when('13:00:00', chair, changes({ session: 'third', warnAtSeconds: 10 }))
      .refuses('unknown-session')
  })
})
