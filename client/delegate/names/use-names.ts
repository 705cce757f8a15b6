import { useMemo } from 'react'
import type { ListedPerson } from '../../../shared/people.ts'
import { createPeopleRest, type FileAnswer } from '../../live/people-rest.ts'
import { useFetched } from '../../ui/fetched.ts'
import type { Known } from '../own.ts'

/** The secretariat's decisions are not in the meeting's view; they are asked for while somebody looks. */
const everyMs = 5000

export type Names = {
  /** Null until they have been fetched once. */
  people: readonly ListedPerson[] | null
  /** Answers with the code of what was in the way, null when nothing was. */
  send: (name: string, inMeeting: string) => Promise<string | null>
  sendFile: (file: Blob) => Promise<FileAnswer>
  /** Takes back a name on which nobody has decided. */
  takeBack: (id: string) => Promise<void>
}

/** Whom the own delegation has sent in, and what has become of each. */
export const useNames = ({ view, delegation, state }: Known): Names => {
  const { id } = view.meeting
  const access = state.you?.access
  const rest = useMemo(() => createPeopleRest(id, access), [id, access])
  const { value: people, refresh } = useFetched(rest.list, everyMs)
  return {
    people,
    send: async (name, inMeeting) => {
      const answer = await rest.add({ delegation: delegation.code, name, function: inMeeting })
      await refresh()
      return answer.ok ? null : answer.code
    },
    sendFile: async file => {
      const answer = await rest.send(file)
      if (answer.is === 'taken') await refresh()
      return answer
    },
    takeBack: async id => {
      await rest.erase(id)
      await refresh()
    },
  }
}
