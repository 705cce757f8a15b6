import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { flagFor, nameplateOf } from '../ui/names.ts'
import { Foot } from './foot.tsx'
import { Heading } from './heading.tsx'
import { pageOf } from './pages.ts'
import type { Lot } from './said.ts'

type Props = { view: View; lot: Lot }
type Placed = { code: string; place: number }

/** A lot that was drawn: the order, and the seed with which anybody draws it again. */
export const LotDrawn = ({ view, lot }: Props) => {
  const say = useSay()
  const now = useServerNow('second')
  const { seed, order, at } = lot.draw
  const placed = order.map((code, index) => ({ code, place: index + 1 }))
  const { shown, lines } = pageOf(placed, true, now, at)
  return (
    <main className="room aslist">
      <LotHeading key={seed} view={view} lot={lot} />
      <Order key={shown[0]?.code} view={view} shown={shown} lines={lines} />
      <Foot
        lines={[say('screen.lot.seed', { seed }), say('screen.lot.how', { code: drawnFirst(lot) ?? '' })]}
      />
    </main>
  )
}

/** Whom the lot put first: it begins the order, whether the rest was drawn too or follows the alphabet. */
const drawnFirst = ({ draw }: Lot): string | undefined => draw.order[0]

const LotHeading = ({ view, lot }: Props) => {
  const say = useSay()
  if (lot.of === 'list') return <Heading title={say('screen.lot.list')}>{null}</Heading>
  const { by, language } = lot.draw
  if (by === 'lot') return <Heading title={say('screen.lot.precedence')}>{null}</Heading>
  const first = view.delegations.find(({ code }) => code === drawnFirst(lot))
  const name = first?.names[language] ?? ''
  return (
    <Heading title={say('screen.lot.letter')}>
      {say('screen.lot.from', { letter: name.charAt(0), language, name })}
    </Heading>
  )
}

type OrderProps = { view: View; shown: Placed[]; lines: number }

const Order = ({ view, shown, lines }: OrderProps) => {
  const box = useFit<HTMLOListElement>(3, 'height')
  return (
    <ol className="columns" data-lines={lines} ref={box}>
      {shown.map(({ code, place }) => (
        <li key={code} className={place > 9 ? 'wide' : undefined}>
          <span className="n">{place}</span>
          <Flag code={flagFor(view, code)} />
          <span className="nm">{nameplateOf(view, code)}</span>
        </li>
      ))}
    </ol>
  )
}
