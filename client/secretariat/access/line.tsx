import type { Instant } from '../../../shared/meeting/clock.ts'
import type { Access, NewAccess, View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Say } from '../../languages/say.ts'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { Devices } from './devices.tsx'
import { labelOf } from './label.ts'
import { useMoment } from './moment.ts'
import type { AccessRow } from './rows.ts'

type Props = {
  row: AccessRow
  view: View
  /** Whether its delegation has a link for a virtual participant already. */
  hasVirtual: boolean
  onMake: (access: NewAccess) => void
  onReplace: (access: string, wanted: NewAccess) => void
  onRevoke: (access: string) => void
  onRevokeDevice: (access: string, device: string) => void
}

/** What the same access would be if it were made again. */
const again = ({ role, delegation, session, name, inRoom }: Access): NewAccess => ({
  role,
  ...(delegation === undefined ? {} : { delegation }),
  ...(session === undefined ? {} : { session }),
  ...(name === undefined ? {} : { name }),
  ...(inRoom === undefined ? {} : { inRoom }),
})

const stateWords = (
  { access }: AccessRow,
  isLeft: boolean,
  moment: (at: Instant) => string,
  say: Say,
): string => {
  if (access === null) return say('secretariat.access.none')
  if (isLeft) return say('secretariat.access.left')
  if (access.signedInAt === null) return say('secretariat.access.waiting', { time: moment(access.createdAt) })
  return say('secretariat.access.signed-in', { time: moment(access.signedInAt) })
}

/** One access: whose it is, whether anybody has signed in with it, and what can be done about it. */
export const AccessLine = ({ row, view, hasVirtual, onMake, onReplace, onRevoke, onRevokeDevice }: Props) => {
  const say = useSay()
  const moment = useMoment(view.meeting)
  const { access, wanted } = row
  const isLeft = access !== null && row.isLeft
  const subject: NewAccess = access ?? wanted ?? { role: row.role }
  const { name, detail, flag } = labelOf(subject, view, say)
  const isDelegate = row.role === 'delegate'
  const signedIn = access !== null && access.signedInAt !== null
  return (
    <li className="access-line">
      {isDelegate && <Flag code={flag} />}
      <p className="access-name">
        <b>{name}</b>
        {detail && <span>{detail}</span>}
      </p>
      <p className={access === null ? 'access-state access-none' : 'access-state'}>
        <Shape name={access === null ? 'ring-broken' : signedIn ? 'check' : 'ring'} />
        <span>
          {stateWords(row, isLeft, moment, say)}
          {isDelegate && access !== null && (
            <em>
              {' '}
              {say(access.inRoom === false ? 'secretariat.access.virtual' : 'secretariat.access.in-room')}
            </em>
          )}
        </span>
      </p>
      <p className="access-acts">
        {access === null && wanted && (
          <button type="button" className="word-act" onClick={() => onMake(wanted)}>
            {say('secretariat.access.make-one')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        {isDelegate && access !== null && !isLeft && !hasVirtual && (
          <button
            type="button"
            className="word-act"
            onClick={() => onMake({ ...again(access), inRoom: false })}
          >
            {say('secretariat.access.add-virtual')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        {access !== null && !isLeft && (
          <button type="button" className="word-act" onClick={() => onReplace(access.id, again(access))}>
            {say('secretariat.access.replace')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        {access !== null && (
          <TwicePress
            about={name}
            confirm={say('secretariat.access.revoke-sure')}
            onPress={() => onRevoke(access.id)}
          >
            {say('secretariat.access.revoke')}
          </TwicePress>
        )}
      </p>
      {access !== null && access.devices.length > 0 && (
        <Devices
          devices={access.devices}
          of={name}
          meeting={view.meeting}
          onRevoke={device => onRevokeDevice(access.id, device)}
        />
      )}
    </li>
  )
}
