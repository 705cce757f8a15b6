import { useState } from 'react'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { nameplateOf } from './names.ts'
import { useSituation } from './situation.tsx'
import { Stepper } from './stepper.tsx'
import { counted, isCarried, isCounted, noVotes, sides } from './tally.ts'

type Motion = View['motions'][number]

/** Procedural motions: those that are before the meeting, in their precedence, and those that can be entered. */
export const MotionActs = () => {
  const { view, show } = useSituation()
  const say = useSay()
  const pending = view.motions.filter(({ result }) => result === null)
  const raisable = view.rules.motions.filter(({ motion }) => !pending.some(other => other.motion === motion))
  return (
    <>
      {view.motions.map(motion => (
        <MotionRow key={motion.id} motion={motion} isFirst={motion.id === pending[0]?.id} />
      ))}
      {raisable.length > 0 && (
        <section className="group">
          <h3>{say('podium.motions.raise')}</h3>
          <div className="grid">
            {raisable.map(({ motion }) => (
              <button
                key={motion}
                type="button"
                className="act"
                onClick={() => show({ shows: 'pick', purpose: 'motion', motion })}
              >
                {say(`motion.${motion}`)}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

const MotionRow = ({ motion, isFirst }: { motion: Motion; isFirst: boolean }) => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const { result } = motion
  const rule = view.rules.motions.find(each => each.motion === motion.motion)
  return (
    <section className="group">
      <h3>
        {say(`motion.${motion.motion}`)},{' '}
        {say('podium.motions.by', { name: nameplateOf(view, motion.delegation) })}
        {result && `: ${say(result.adopted ? 'podium.motions.adopted' : 'podium.motions.rejected')}`}
      </h3>
      {result === null && (
        <>
          <div className="grid">
            {(['for', 'against'] as const).map(
              side =>
                rule !== undefined &&
                motion[side].length < rule[side] && (
                  <button
                    key={side}
                    type="button"
                    className="act"
                    onClick={() => show({ shows: 'pick', purpose: `motion-${side}`, motion: motion.id })}
                  >
                    {say(`podium.motions.${side}`, { count: motion[side].length, limit: rule[side] })}
                  </button>
                ),
            )}
            {isFirst && (
              <button
                type="button"
                className="act"
                onClick={() => void press.decideMotion(motion.id, { by: 'no-objection' })}
              >
                {say('podium.motions.no-objection')}
              </button>
            )}
            <button type="button" className="act" onClick={() => void press.withdrawMotion(motion.id)}>
              {say('podium.motions.withdraw')}
            </button>
          </div>
          {isFirst && <Count motion={motion.id} />}
        </>
      )}
    </section>
  )
}

/** What is counted, and what it comes to before it is announced. */
const Count = ({ motion }: { motion: string }) => {
  const { press } = useSituation()
  const say = useSay()
  const [tally, setTally] = useState(noVotes)
  return (
    <>
      <div className="steppers">
        {sides.map(side => (
          <Stepper
            key={side}
            label={say(`podium.motions.side.${side}`)}
            value={tally[side]}
            onStep={by => setTally(before => counted(before, side, by))}
          />
        ))}
      </div>
      {isCounted(tally) && (
        <button
          type="button"
          className="act wide strong"
          onClick={() => void press.decideMotion(motion, { by: 'vote', ...tally })}
        >
          {say(isCarried(tally) ? 'podium.motions.result.adopted' : 'podium.motions.result.rejected', tally)}
        </button>
      )}
    </>
  )
}
