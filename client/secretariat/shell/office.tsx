import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import type { Access, View, You } from '../../../shared/protocol.ts'
import { useFetched } from '../../ui/fetched.ts'
import type { Issued } from '../access/make.ts'
import { useLeaveGuard } from '../parts/use-leave-guard.ts'
import { createRest, type Rest } from '../rest.ts'

/** What every page of the secretariat stands on, beside the live view. */
export type Office = {
  meeting: string
  rest: Rest
  /** Null until they have been fetched once, and for whoever may not see them. */
  accesses: Access[] | null
  /** Fetches the accesses again, after one was made or ended. */
  refresh: () => Promise<void>
  /** Accesses made on this page, with their codes, until it is closed or they are put away. */
  issued: readonly Issued[]
  setIssued: Dispatch<SetStateAction<readonly Issued[]>>
  /** Whether all of these codes were printed, downloaded or copied. */
  isKept: boolean
  keep: () => void
}

const OfficeContext = createContext<Office | null>(null)

/** Who has signed in is not part of the meeting's view; it is asked for while somebody looks at it. */
const everyMs = 5000

export const OfficeProvider = ({ view, you, children }: { view: View; you: You; children: ReactNode }) => {
  const meeting = view.meeting.id
  const rest = useMemo(() => createRest(you.access), [you.access])
  const [issued, setIssued] = useState<readonly Issued[]>([])
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const isKept = issued.every(({ id }) => kept.has(id))
  const keep = useCallback(() => setKept(new Set(issued.map(({ id }) => id))), [issued])
  useLeaveGuard(!isKept)
  const seesAccesses = you.role === 'secretariat'
  const fetch = useCallback(() => rest.accesses(meeting), [rest, meeting])
  const { value: accesses, refresh } = useFetched(seesAccesses ? fetch : null, everyMs)
  const office = useMemo(
    () => ({ meeting, rest, accesses, refresh, issued, setIssued, isKept, keep }),
    [meeting, rest, accesses, refresh, issued, isKept, keep],
  )
  return <OfficeContext value={office}>{children}</OfficeContext>
}

export const useOffice = (): Office => {
  const office = useContext(OfficeContext)
  if (office === null) throw new Error('a page of the secretariat stands inside an OfficeProvider')
  return office
}
