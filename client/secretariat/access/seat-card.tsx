import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { Say } from '../../languages/say.ts'
import { useFit } from '../../ui/fit.ts'
import { Flag } from '../../ui/flag.tsx'
import { addressOf, type Issued } from './make.ts'
import { Qr } from './qr.tsx'
import './seat-card.css'

type Props = { issued: Issued; delegation: Delegation; meeting: string; say: Say }

/** How many sizes the style sheet has for a nameplate. */
const sizes = 7

const Plate = ({ delegation: { flag, names, language } }: Pick<Props, 'delegation'>) => {
  const fit = useFit<HTMLParagraphElement>(sizes, 'height')
  return (
    <div className="seat-plate">
      {flag && <Flag code={flag} />}
      <p ref={fit}>
        <b>{names[language]}</b>
      </p>
    </div>
  )
}

/**
 * A sheet folded to a tent: the nameplate for the room and for whoever sits behind it; inside, how the delegation
 * signs in. Its second page is printed on the back of the first.
 */
export const SeatCard = ({ issued: { link, code }, delegation, meeting, say }: Props) => {
  const name = delegation.names[delegation.language]
  return (
    <li lang={delegation.language}>
      <div className="seat-page">
        <div className="seat-half seat-turned" aria-hidden="true">
          <Plate delegation={delegation} />
        </div>
        <div className="seat-half">
          <Plate delegation={delegation} />
        </div>
      </div>
      <div className="seat-page">
        <div className="seat-half" />
        <div className="seat-half seat-inside">
          <Qr text={link} label={say('secretariat.slip.qr', { name })} />
          <div>
            <p>{meeting}</p>
            <p className="seat-ask">{say('secretariat.card.ask', { address: addressOf(link) })}</p>
            <p className="seat-code">{code}</p>
          </div>
        </div>
      </div>
    </li>
  )
}
