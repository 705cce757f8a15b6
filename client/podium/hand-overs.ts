import type { View } from '../../shared/protocol.ts'

export type HandOver = 'chair' | 'vice-chair' | 'next-in-precedence'

/** To whom the chair can be handed over. */
export const handOvers = ({ officers, precedence }: View): HandOver[] => {
  const { presiding, chair, viceChair } = officers
  const may: Record<HandOver, boolean> = {
    chair: chair !== null && presiding !== 'chair',
    'vice-chair': viceChair !== null && presiding !== 'vice-chair',
    'next-in-precedence': precedence !== null,
  }
  return (['chair', 'vice-chair', 'next-in-precedence'] as const).filter(to => may[to])
}
