import { expect, test } from 'vitest'
import { lineOf } from '../../client/delegate/line.ts'
import { listRows } from '../../client/podium/list-rows.ts'
import { hourAt } from '../../shared/meeting/calendar.ts'
import { instant } from '../../shared/meeting/clock.ts'
import { given } from '../support/given.ts'
import { asks, chair, delegateOf, hour, inDialogue, next } from '../support/history.ts'

const speaks = inDialogue(
  ['14:00:10', delegateOf('BRA'), asks],
  ['14:00:20', delegateOf('MEX'), asks],
  ['14:00:25', delegateOf('CAN'), asks],
  ['14:00:30', chair, next],
)

test.each(['14:01:10', '14:02:20', '14:03:50'])(
  'the podium and a phone forecast the same hour at %s, whatever second either looked at last',
  time => {
    const view = given(speaks).view('podium')
    const now = hour(time)
    const minute = instant(now - (now % 60_000))
    const onPhones = lineOf(view, now, 'LCA').stops.flatMap(stop =>
      stop.status === 'waiting' ? [hourAt(view.meeting.timezone, stop.byTheHour)] : [],
    )
    expect(onPhones).toHaveLength(2)
    expect(listRows(view, minute).map(({ expected }) => expected)).toEqual(onPhones)
  },
)
