import { useState } from 'react'
import type { NewAccess } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Decide } from '../../ui/buttons.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { useOffice } from '../shell/office.tsx'
import { AccessGroup } from './group.tsx'
import { HouseAccesses } from './house.tsx'
import { makeAll } from './make.ts'
import { accessRows, groups } from './rows.ts'
import { Sheet } from './sheet.tsx'
import { missingAccesses } from './wanted.ts'
import './access.css'

/** Links and codes: made, handed out on paper, watched, ended. */
export default function AccessPage() {
  const say = useSay()
  const view = useLive(state => state.view)
  const { meeting, rest, accesses: all, refresh, issued, setIssued, isKept, keep } = useOffice()
  const [progress, setProgress] = useState<{ made: number; of: number } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  // Screens are paired, and kept on a page of their own.
  const accesses = all?.filter(({ role }) => role !== 'screen') ?? null
  if (view === null || accesses === null) return <PageHead title={say('secretariat.nav.access')} />

  const missing = missingAccesses(view, accesses)
  const signedIn = accesses.filter(({ signedInAt }) => signedInAt !== null).length
  const rows = accessRows(view, accesses)

  const make = async (wanted: readonly NewAccess[]) => {
    setFailure(null)
    let made = 0
    setProgress({ made, of: wanted.length })
    const answer = await makeAll(
      wanted,
      access => rest.issue(meeting, access),
      one => {
        made += 1
        setProgress({ made, of: wanted.length })
        setIssued(before => [...before, one])
      },
    )
    setProgress(null)
    if (!answer.ok) setFailure(answer.code)
    await refresh()
  }
  const revoke = async (access: string): Promise<boolean> => {
    setFailure(null)
    const answer = await rest.revoke(meeting, access)
    if (answer.ok) setIssued(before => before.filter(({ id }) => id !== access))
    else setFailure(answer.code)
    await refresh()
    return answer.ok
  }
  const revokeDevice = async (access: string, device: string): Promise<void> => {
    setFailure(null)
    const answer = await rest.revokeDevice(meeting, access, device)
    if (!answer.ok) setFailure(answer.code)
    await refresh()
  }
  /** The old one ends first: a tablet that was lost must not speak while the new one is carried over. */
  const replace = async (access: string, wanted: NewAccess) => {
    if (await revoke(access)) await make([wanted])
  }

  return (
    <>
      <div className="on-screen">
        <PageHead title={say('secretariat.nav.access')}>
          {say('secretariat.access.summary', { made: accesses.length, signedIn })}
        </PageHead>
        {progress && (
          <p className="access-progress" role="status">
            {say('secretariat.access.progress', progress)}
          </p>
        )}
        {!progress && missing.length > 0 && (
          <Decide
            className="decide-page"
            shape="arrow"
            consequence={say('secretariat.access.make-consequence')}
            onPress={() => void make(missing)}
          >
            {say('secretariat.access.make-all', { count: missing.length })}
          </Decide>
        )}
        <Failure code={failure} />
      </div>
      {issued.length > 0 && (
        <Sheet view={view} issued={issued} isKept={isKept} onKeep={keep} onPutAway={() => setIssued([])} />
      )}
      <div className="on-screen">
        {groups.map(role => (
          <AccessGroup
            key={role}
            role={role}
            rows={rows.filter(row => row.role === role)}
            view={view}
            onMake={access => void make([access])}
            onReplace={(access, wanted) => void replace(access, wanted)}
            onRevoke={access => void revoke(access)}
            onRevokeDevice={(access, device) => void revokeDevice(access, device)}
          />
        ))}
        <HouseAccesses view={view} />
      </div>
    </>
  )
}
