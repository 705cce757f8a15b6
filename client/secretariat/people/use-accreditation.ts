import { useState } from 'react'
import type { ListedPerson, PersonChange } from '../../../shared/people.ts'
import type { SentName } from '../../live/people-rest.ts'
import { keepFile } from '../parts/keep-file.ts'
import type { People } from './use-people.ts'

export type Acts = ReturnType<typeof useAccreditation>

/** What can be done about a name; each answers whether it was done. */
export const useAccreditation = ({ rest, refresh }: People) => {
  const [failure, setFailure] = useState<string | null>(null)
  const done = async (...answered: Promise<{ ok: true } | { ok: false; code: string }>[]) => {
    const answers = await Promise.all(answered)
    const refused = answers.find(answer => !answer.ok)
    setFailure(refused && !refused.ok ? refused.code : null)
    await refresh()
    return refused === undefined
  }
  return {
    failure,
    accredit: (people: readonly ListedPerson[]) =>
      done(...people.map(({ id }) => rest.change(id, { status: 'accredited' }))),
    change: (id: string, change: PersonChange) => done(rest.change(id, change)),
    add: (person: SentName) => done(rest.add(person)),
    erase: (id: string) => done(rest.erase(id)),
    keep: async ({ id, name }: ListedPerson) => {
      const file = await rest.held(id)
      setFailure(file === null ? 'no-contact' : null)
      if (file !== null) keepFile(`${name}.json`, file)
    },
  }
}
