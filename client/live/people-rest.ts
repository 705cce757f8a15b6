import type { Imported, ListedPerson, Person, PersonChange, RefusedLine } from '../../shared/people.ts'
import type { Problem } from '../../shared/protocol.ts'
import { type Answer, callRest } from './rest.ts'

export type SentName = Pick<Person, 'delegation' | 'name' | 'function'>

/** What became of a file of names: nobody is added where a line was refused. */
export type FileAnswer = { is: 'taken'; imported: Imported } | { is: 'lines'; lines: RefusedLine[] } | Failed
type Failed = { is: 'failed'; code: string }

export type PeopleRest = ReturnType<typeof createPeopleRest>

/**
 * The calls about the representatives of a meeting's delegations.
 * @param as the access to act with, when this browser has several
 */
export const createPeopleRest = (meeting: string, as: string | undefined) => {
  const people = `/api/meetings/${encodeURIComponent(meeting)}/people`
  const one = (id: string) => `${people}/${encodeURIComponent(id)}`
  const call = <Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> =>
    callRest(method, path, body, as)
  const acting: Record<string, string> = as === undefined ? {} : { 'palabra-as': as }
  return {
    list: () => call<ListedPerson[]>('GET', people),
    add: (person: SentName & { status?: Person['status'] }) => call<Person>('POST', people, person),
    change: (id: string, change: PersonChange) => call<Person>('PATCH', one(id), change),
    erase: (id: string) => call<undefined>('DELETE', one(id)),
    /** All that is held of a person, as a file; null when it could not be had. */
    held: async (id: string): Promise<Blob | null> => {
      const response = await fetch(`${one(id)}/export`, { headers: acting }).catch(() => null)
      return response?.ok ? response.blob() : null
    },
    send: async (file: Blob): Promise<FileAnswer> => {
      const headers = { ...acting, 'content-type': 'text/csv' }
      const response = await fetch(`${people}/import`, { method: 'POST', headers, body: file }).catch(
        () => null,
      )
      if (response === null) return { is: 'failed', code: 'no-contact' }
      if (response.ok) return { is: 'taken', imported: await response.json() }
      const problem: Partial<Problem> & { lines?: RefusedLine[] } = await response.json().catch(() => ({}))
      if (problem.lines) return { is: 'lines', lines: problem.lines }
      return { is: 'failed', code: problem.code ?? 'internal' }
    },
  }
}
