import type { CommandOf } from '../commands.ts'
import { accept, type Decision } from './decision.ts'

export const showScreen = ({ screen, layout, message }: CommandOf<'screen.show'>): Decision =>
  accept({
    type: 'screen.shown',
    screen: screen ?? null,
    show: message === undefined ? { layout } : { layout, message },
  })
