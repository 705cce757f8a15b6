import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { Shape } from '../ui/shape.tsx'
import { Eyebrow, type Floor } from './eyebrow.tsx'
import { Held } from './field-order.tsx'
import { Fit } from './fit.tsx'
import { flagOf, nameplateOf } from './names.ts'
import { useSituation } from './situation.tsx'
import { Stepper } from './stepper.tsx'
import { sides } from './tally.ts'

/** An appeal against a ruling is put to the vote: what is counted is entered where everybody at the podium sees it. */
export const FieldVote = ({ floor }: { floor: Floor }) => {
  const { view, isLost, tally, count } = useSituation()
  const say = useSay()
  const appealBy = floor.decision?.appealBy ?? ''
  const ruling = floor.decision?.ruling ?? 'overruled'
  return (
    <section className="field order vote" data-time={isLost ? 'lost' : 'order'}>
      <Eyebrow>{say(`podium.vote.against.${ruling}`, { name: floor.name ?? '' })}</Eyebrow>
      <p className="who">
        <Flag code={flagOf(view, appealBy)} />
        <Fit className={isLost ? 'name hollow' : 'name'}>{nameplateOf(view, appealBy)}</Fit>
      </p>
      <p className="big">
        <Shape name="diamond" />
        <Fit className="what">{say('podium.vote.title')}</Fit>
      </p>
      <div className="steppers">
        {sides.map((side, index) => (
          <Stepper
            key={side}
            label={say(`podium.vote.appeal.${side}`)}
            value={tally[side]}
            shortcut={String(index + 1)}
            onStep={by => count(side, by)}
          />
        ))}
      </div>
      {floor.interrupted && <Held turn={floor.interrupted} since={floor.grantedAt} />}
    </section>
  )
}
