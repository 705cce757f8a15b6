import { describe, test } from 'vitest'
import { given } from '../support/given.ts'
import { chair, inDialogue, planned, secretariat, type Wanted } from '../support/history.ts'

const shows = (layout: 'auto' | 'speaker' | 'list' | 'agenda' | 'blank', screen?: string): Wanted => ({
  type: 'screen.show',
  layout,
  ...(screen === undefined ? {} : { screen }),
})
const says = (message: string, screen?: string): Wanted => ({
  type: 'screen.show',
  layout: 'message',
  message,
  ...(screen === undefined ? {} : { screen }),
})

describe('What the screens show', () => {
  test('they follow the meeting until somebody chooses', () => {
    given(planned()).shows('public', { screen: { layout: 'auto', screens: {} } })
  })

  test('the chair or the secretariat chooses a layout for all, also before a session', () => {
    given(planned())
      .when('13:50:00', secretariat, shows('agenda'))
      .records({ type: 'screen.shown', screen: null, show: { layout: 'agenda' } })
      .shows('room', { screen: { layout: 'agenda' } })
  })

  test('a message stands until something else is chosen', () => {
    given(inDialogue())
      .when('14:10:00', chair, says('We resume at 14:30'))
      .records({ type: 'screen.shown', show: { layout: 'message', message: 'We resume at 14:30' } })
      .and(['14:30:00', chair, shows('auto')])
      .shows('public', { screen: { layout: 'auto', screens: {} } })
  })

  test('a single screen shows something of its own; the others stay', () => {
    given(planned(), ['13:50:00', chair, shows('list')])
      .when('13:51:00', chair, says('Interpretation: channel 3', 'lobby'))
      .records({ type: 'screen.shown', screen: 'lobby' })
      .shows('room', {
        screen: {
          layout: 'list',
          screens: { lobby: { layout: 'message', message: 'Interpretation: channel 3' } },
        },
      })
      .and(['13:52:00', chair, shows('blank')])
      .shows('room', { screen: { layout: 'blank', screens: { lobby: { layout: 'message' } } } })
  })

  test('a single screen goes back to what all show, whatever that is by then', () => {
    const back: Wanted = { type: 'screen.show', layout: 'same', screen: 'lobby' }
    given(planned(), ['13:50:00', chair, shows('list', 'lobby')], ['13:51:00', chair, shows('list', 'hall')])
      .when('13:52:00', chair, back)
      .records({ type: 'screen.released', screen: 'lobby' })
      .shows('room', { screen: { layout: 'auto', screens: { hall: { layout: 'list' } } } })
      .when('13:53:00', chair, back)
      .leavesAsItIs()
  })

  test('what is shown already is not shown anew', () => {
    given(planned()).when('13:50:00', chair, shows('auto')).leavesAsItIs()
    given(planned(), ['13:50:00', chair, says('Coffee', 'lobby')])
      .when('13:51:00', chair, says('Coffee', 'lobby'))
      .leavesAsItIs()
      .when('13:51:00', chair, says('Tea', 'lobby'))
      .records({ type: 'screen.shown' })
  })
})
