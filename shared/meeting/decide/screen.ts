import type { CommandOf } from '../commands.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision } from './decision.ts'

export const showScreen = (
  { screen: shown }: Meeting,
  { screen, layout, message }: CommandOf<'screen.show'>,
): Decision => {
  if (layout === 'same')
    return screen !== undefined && shown.screens[screen]
      ? accept({ type: 'screen.released', screen })
      : accept()
  const now = screen === undefined ? shown : shown.screens[screen]
  if (now?.layout === layout && now.message === message) return accept()
  return accept({
    type: 'screen.shown',
    screen: screen ?? null,
    show: message === undefined ? { layout } : { layout, message },
  })
}
