import { between, type Instant } from '../../../shared/meeting/clock.ts'
import type { Device, View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useServerNow } from '../../live/react.ts'
import { TwicePress } from '../parts/twice.tsx'
import { deviceName } from './device-name.ts'
import { useMoment } from './moment.ts'

type Props = {
  devices: readonly Device[]
  /** Whose they are. */
  of: string
  meeting: View['meeting']
  onRevoke: (device: string) => void
}

/** A page that is open answers a ping every two seconds; the list of devices comes every few seconds. */
const inUseMs = 12_000

const isInUse = ({ seenAt }: Device, now: Instant): boolean => between(seenAt, now) < inUseMs

/** Where an access is signed in: which tablet, when it was last there, and how a lost one is signed out. */
export const Devices = ({ devices, of, meeting, onRevoke }: Props) => {
  const say = useSay()
  const moment = useMoment(meeting)
  const now = useServerNow('second')
  return (
    <ul className="access-devices" aria-label={say('secretariat.devices.of', { name: of })}>
      {devices.map(device => {
        const name = deviceName(device, say)
        const seen = isInUse(device, now)
          ? say('secretariat.device.in-use')
          : say('secretariat.device.seen', { time: moment(device.seenAt) })
        return (
          <li key={device.id}>
            <p>
              <b>{name}</b>
              <span>{seen}</span>
              <span>{device.address}</span>
            </p>
            <TwicePress
              about={`${name}, ${of}`}
              confirm={say('secretariat.device.revoke-sure')}
              onPress={() => onRevoke(device.id)}
            >
              {say('secretariat.device.revoke')}
            </TwicePress>
          </li>
        )
      })}
    </ul>
  )
}
