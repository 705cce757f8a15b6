import { expect, test } from 'vitest'
import { openAdmission } from '../../server/live/admission.ts'
import type { Role } from '../../shared/meeting/roles.ts'

/** Many come within one moment; `turn` is what the event loop does next. */
const openDoors = () => {
  const deferred: (() => void)[] = []
  const letIn: Role[] = []
  const admission = openAdmission(work => deferred.push(work))
  return {
    comes: (role: Role) => admission(role, () => letIn.push(role)),
    turn: (): Role[] => {
      for (const work of deferred.splice(0)) work()
      return letIn.splice(0)
    },
  }
}

test('Of those who come at once the podium is let in first, then who is in the room, then who watches', () => {
  const doors = openDoors()
  const coming: Role[] = ['follower', 'screen', 'delegate', 'secretariat', 'follower', 'interpreter', 'chair']
  for (const role of coming) doors.comes(role)
  expect(doors.turn()).toEqual([
    'secretariat',
    'chair',
    'screen',
    'delegate',
    'interpreter',
    'follower',
    'follower',
  ])
})

test('A crowd is let in a few at a time, and who of the podium comes meanwhile is before all that still wait', () => {
  const doors = openDoors()
  for (let count = 0; count < 100; count += 1) doors.comes('follower')
  const first = doors.turn()
  expect(first.length).toBeLessThan(100)
  doors.comes('delegate')
  doors.comes('chair')
  const second = doors.turn()
  expect(second.slice(0, 3)).toEqual(['chair', 'delegate', 'follower'])
  const letIn = [...first, ...second]
  for (let some = second; some.length > 0; letIn.push(...some)) some = doors.turn()
  expect(letIn).toHaveLength(102)
})

test('One who cannot be let in keeps nobody else out', () => {
  const deferred: (() => void)[] = []
  const letIn: Role[] = []
  const admission = openAdmission(work => deferred.push(work))
  admission('chair', () => {
    throw new Error('a mistake')
  })
  admission('delegate', () => letIn.push('delegate'))
  expect(() => deferred.shift()?.()).toThrow('a mistake')
  deferred.shift()?.()
  expect(letIn).toEqual(['delegate'])
})
