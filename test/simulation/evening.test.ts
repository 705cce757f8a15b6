import { describe, expect, test } from 'vitest'
import { evening, type Told } from './evening.ts'

/** One that has failed once is added here by its number, with what it was about. */
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

describe('A meeting on bad hardware: nothing that was acknowledged is lost, and in the end all see the same', () => {
  const all: Told[] = []
  const sum = (of: (told: Told) => number) => all.reduce((total, told) => total + of(told), 0)

  test.each(seeds)('seed %i', async seed => {
    all.push(await evening(seed))
  })

  test('it was not idle: presses were answered, refused and never answered, and the server has died again and again', () => {
    expect(sum(({ answered }) => answered)).toBeGreaterThan(400)
    expect(sum(({ refused }) => refused)).toBeGreaterThan(100)
    expect(sum(({ unanswered }) => unanswered)).toBeGreaterThan(2)
    expect(sum(({ lives }) => lives)).toBeGreaterThan(2 * seeds.length)
  })
})
