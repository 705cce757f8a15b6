import type { HouseParts } from './house.ts'

/** What was being written as the power failed, and whether it is there afterwards. */
export type Power = {
  /** These are being written, by their keys; none, when it is done. */
  writes: (keys: string[]) => void
  fails: (disk: { isTorn: boolean }) => void
  isBack: () => void
}

export const createPower = ({ journal, chronicle }: HouseParts): Power => {
  let writing: string[] = []
  let torn: { keys: string[]; isTorn: boolean } | null = null
  return {
    writes: keys => {
      writing = keys
    },
    fails: ({ isTorn }) => {
      if (writing.length > 0) torn = { keys: writing, isTorn }
      writing = []
    },
    isBack: () => {
      if (torn === null) return
      const isThere = torn.keys.some(key => chronicle().seqOf(key) !== undefined)
      if (isThere)
        journal.meets('the power failed between the writing and the answer, and the press had happened')
      else journal.meets('the power failed during the writing, and the press had not happened')
      journal.must(!(torn.isTorn && isThere), 'a torn write is not half there')
      if (torn.isTorn) journal.meets('the last write was torn, and dropped')
      torn = null
    },
  }
}
