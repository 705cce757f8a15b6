import { useState } from 'react'
import { personIdIn } from '../../../shared/badge.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import type { View } from '../../../shared/protocol.ts'
import { useConnection } from '../../live/react.ts'
import type { People } from '../people/use-people.ts'
import { type DeskAnswer, meant } from './answer.ts'
import type { Found } from './find.ts'

export type Desk = ReturnType<typeof useDesk>

type Of = { person: ListedPerson | null; delegation: Delegation }

/** What the desk does with whoever stands before it, and what it says of it. */
export const useDesk = (view: View | null, { people, rest, refresh }: People) => {
  const { press } = useConnection()
  const [answer, setAnswer] = useState<DeskAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  /** The delegation of which somebody stands here who is not on the list. */
  const [unlisted, setUnlisted] = useState<Delegation | null>(null)
  const present = view?.attendance.present ?? {}

  const say = (said: DeskAnswer | null, code: string | null = null) => {
    setAnswer(said)
    setFailure(code)
    setUnlisted(null)
  }
  const who = ({ person, delegation }: Of) => ({
    delegation: delegation.code,
    ...(person === null ? {} : { representative: person.id }),
  })
  const told = (is: 'in' | 'out', { person, delegation }: Of): DeskAnswer =>
    person === null ? { is, person, delegation } : { is, person, delegation }
  const checkIn = async (of: Of) => {
    const done = await press.checkIn(who(of))
    say(done.ok ? told('in', of) : null, done.ok ? null : done.error.code)
  }
  const checkOut = async (of: Of) => {
    const done = await press.checkOut(who(of))
    say(done.ok ? told('out', of) : null, done.ok ? null : done.error.code)
  }
  const enter = async (found: Found) => {
    const hasPeople = people?.some(({ delegation }) => delegation === found.delegation.code) ?? false
    if (found.person === null && hasPeople) {
      say(null)
      return setUnlisted(found.delegation)
    }
    const next = meant(found, present)
    if (next.does === 'say') say(next.answer)
    else await checkIn(found)
  }

  return {
    answer,
    failure,
    unlisted,
    enter,
    checkIn,
    checkOut,
    /** Whoever is here and on no list, by what the record knows them as. */
    checkOutUnlisted: async (delegation: Delegation, representative: string, name: string) => {
      const done = await press.checkOut({ delegation: delegation.code, representative })
      say(done.ok ? { is: 'gone', name, delegation } : null, done.ok ? null : done.error.code)
    },
    nobody: (typed: string) => {
      if (personIdIn(typed) !== null) say({ is: 'unknown', code: typed.toUpperCase() })
    },
    /** By a camera: only a badge means anything. */
    scanned: async (text: string) => {
      const id = personIdIn(text)
      const person = people?.find(other => other.id === id)
      const delegation = view?.delegations.find(({ code }) => code === person?.delegation)
      if (person && delegation) await enter({ person, delegation })
      else say({ is: 'unknown', code: text.slice(0, 20) })
    },
    /** The secretariat may accredit whoever stands before it. */
    accredit: async (person: ListedPerson, delegation: Delegation) => {
      const changed = await rest.change(person.id, { status: 'accredited' })
      if (!changed.ok) return say(null, changed.code)
      await refresh()
      await checkIn({ person: { ...person, ...changed.value }, delegation })
    },
    /** Registered before the record hears of it, so that the record never has the name; without one, the delegation. */
    register: async (delegation: Delegation, name: string) => {
      if (name.trim() === '') return checkIn({ person: null, delegation })
      const added = await rest.add({
        delegation: delegation.code,
        name: name.trim(),
        function: '',
        status: 'accredited',
      })
      if (!added.ok) return say(null, added.code)
      await refresh()
      await checkIn({ person: added.value, delegation })
    },
    leaveUnlisted: () => setUnlisted(null),
  }
}
