import { hourAt } from '../../shared/meeting/calendar.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import type { Motion } from './adopted-motions.ts'
import { Eyebrow } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { resultWords } from './motion-words.ts'
import { type MotionSide, type MotionSpeaker, motionSides, speakersOn, speechesOn } from './motions.ts'
import { flagOf, languageOf, nameplateOf } from './names.ts'
import { nextStep } from './next-step.ts'
import { useSituation } from './situation.tsx'
import { Stepper } from './stepper.tsx'
import { sides } from './tally.ts'

/** A motion is before the room, or was adopted and is carried out: whose it is, who was heard on it, and the count. */
export const FieldMotion = ({ motion }: { motion: Motion }) => {
  const { view, you, isLost } = useSituation()
  const say = useSay()
  const { result } = motion
  const at = (time: typeof motion.raisedAt) => hourAt(view.meeting.timezone, time)
  return (
    <section className="field motion" data-time={isLost ? 'lost' : 'free'}>
      <Eyebrow>
        {result
          ? say('podium.motion.decided-at', { moved: at(motion.raisedAt), decided: at(result.at) })
          : say('podium.motion.moved-at', { time: at(motion.raisedAt) })}
      </Eyebrow>
      <p className="who">
        <Fit className={isLost ? 'name hollow' : 'name'}>{say(`motion.${motion.motion}`)}</Fit>
      </p>
      <p className="mover">
        <Flag code={flagOf(view, motion.delegation)} />
        <span lang={languageOf(view, motion.delegation)}>{nameplateOf(view, motion.delegation)}</span>
      </p>
      <dl className="sides">
        {motionSides.map(side => (
          <Side key={side} motion={motion} side={side} />
        ))}
      </dl>
      {result && (
        <p className="said">
          <Shape name="check" />
          {resultWords(result, say)}
        </p>
      )}
      {nextStep(view, you)?.does === 'decide-motion' && <Counting />}
    </section>
  )
}

const Side = ({ motion, side }: { motion: Motion; side: MotionSide }) => {
  const { view } = useSituation()
  const say = useSay()
  const limit = speechesOn(view, motion, side)
  const speakers = speakersOn(view, motion, side)
  if (limit === 0 && speakers.length === 0) return null
  const heard = speakers.filter(({ has }) => has === 'spoken').length
  return (
    <div>
      <dt>{say(`podium.motion.heard.${side}`, { heard, limit })}</dt>
      <dd>
        {speakers.map(speaker => (
          <Speaker key={speaker.delegation} speaker={speaker} />
        ))}
      </dd>
    </div>
  )
}

const signs: Record<MotionSpeaker['has'], ShapeName> = { spoken: 'check', floor: 'circle', waiting: 'ring' }

const Speaker = ({ speaker: { delegation, has } }: { speaker: MotionSpeaker }) => {
  const { view } = useSituation()
  const say = useSay()
  return (
    <span>
      <Shape name={signs[has]} />
      {nameplateOf(view, delegation)}
      <span className="spoken">, {say(`podium.motion.has.${has}`)}</span>
    </span>
  )
}

/** What is counted is entered where everybody at the podium sees it. */
const Counting = () => {
  const { tally, count } = useSituation()
  const say = useSay()
  return (
    <div className="steppers">
      {sides.map((side, index) => (
        <Stepper
          key={side}
          label={say(`podium.motions.side.${side}`)}
          value={tally[side]}
          shortcut={String(index + 1)}
          onStep={by => count(side, by)}
        />
      ))}
    </div>
  )
}
