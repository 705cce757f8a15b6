import type { Language } from '../../../shared/meeting/delegations.ts'
import type { Say } from '../../languages/say.ts'
import { Flag } from '../../ui/flag.tsx'
import type { AccessLabel } from './label.ts'
import { addressOf, type Issued } from './make.ts'
import { Qr } from './qr.tsx'

type Props = { issued: Issued; label: AccessLabel; meeting: string; language: Language; say: Say }

/** A piece of paper for one seat: whose it is, what to scan, what to type instead. In the holder's language. */
export const Slip = ({ issued, label, meeting, language, say }: Props) => {
  const { role, link, code, inRoom } = issued
  const { name, detail, flag } = label
  return (
    <li className="slip" lang={language}>
      <div className="slip-words">
        <p className="slip-meeting">{meeting}</p>
        <p className="slip-name">
          {role === 'delegate' && flag && <Flag code={flag} />}
          <b>{name}</b>
        </p>
        {detail && <p className="slip-detail">{detail}</p>}
        <p className="slip-for">
          {say(`secretariat.slip.${role}`)}
          {inRoom === false && ` ${say('secretariat.slip.virtual')}`}
        </p>
        <p className="slip-type">
          {say('secretariat.slip.open')}{' '}
          <a href={link} target="_blank" rel="noreferrer">
            {addressOf(link)}
          </a>{' '}
          {say('secretariat.slip.type')}
          <b>{code}</b>
        </p>
      </div>
      <Qr text={link} label={say('secretariat.slip.qr', { name })} />
    </li>
  )
}
