import { useCallback, useEffect, useId, useState } from 'react'
import type { Access, View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Failure } from '../parts/failure.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { useOffice } from '../shell/office.tsx'
import { Devices } from './devices.tsx'

/** The house's own code is one access; whoever came by the house's own sign-in has one each. */
const isCode = ({ id }: Access): boolean => id === 'secretariat'

/** Who is signed in for all meetings of the house: shown to its secretariat alone. */
export const HouseAccesses = ({ view }: { view: View }) => {
  const say = useSay()
  const heading = useId()
  const isHouse = useLive(({ you }) => you !== null && you.meeting === undefined)
  const { rest, accesses } = useOffice()
  const [house, setHouse] = useState<Access[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const refresh = useCallback(async () => {
    const answer = await rest.houseAccesses()
    if (answer.ok) setHouse(answer.value)
  }, [rest])
  // As often as the meeting's own are asked for.
  useEffect(() => {
    if (isHouse && accesses !== null) void refresh()
  }, [isHouse, accesses, refresh])
  const end = async (access: string, device?: string) => {
    const answer = await rest.endOfHouse(access, device)
    setFailure(answer.ok ? null : answer.code)
    await refresh()
  }
  const shown = house.filter(access => !isCode(access) || access.devices.length > 0)
  if (shown.length === 0) return null
  return (
    <section className="access-group" aria-labelledby={heading}>
      <div className="access-group-head">
        <h2 id={heading}>{say('secretariat.access.of-house')}</h2>
      </div>
      <Failure code={failure} />
      <ul>
        {shown.map(access => {
          const name = say(
            access.role === 'chair' ? 'secretariat.role.chair' : 'secretariat.role.secretariat',
          )
          return (
            <li key={access.id} className="access-line">
              <p className="access-name">
                <b>{name}</b>
              </p>
              <p className="access-state">
                {say(isCode(access) ? 'secretariat.access.by-code' : 'secretariat.access.by-house')}
              </p>
              <p className="access-acts">
                {!isCode(access) && (
                  <TwicePress
                    about={name}
                    confirm={say('secretariat.access.revoke-sure')}
                    onPress={() => void end(access.id)}
                  >
                    {say('secretariat.access.revoke')}
                  </TwicePress>
                )}
              </p>
              {access.devices.length > 0 && (
                <Devices
                  devices={access.devices}
                  of={name}
                  meeting={view.meeting}
                  onRevoke={device => void end(access.id, device)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
