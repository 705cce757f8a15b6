import { shownOn } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { type TimeState, timeShape, timeState } from '../ui/time-state.ts'
import { currentPart } from './agenda.ts'
import { Eyebrow, type Floor } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { limitFigures, partName } from './labels.ts'
import { flagOf, languageOf } from './names.ts'
import { languageWords, nameWords } from './place-words.ts'
import { useSituation } from './situation.tsx'
import { callWords } from './speaker-acts.tsx'
import { preparedPlace } from './step-words.ts'

/** “Brasil has the floor. 1:24 left of 2:00.” */
export const FieldTurn = ({ floor }: { floor: Floor }) => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const now = useClockInstant(floor.clock)
  const shown = shownOn(floor.clock, now)
  const time = timeState(floor.clock, view.rules, now)
  const place = floor.speaker === undefined ? null : preparedPlace(floor.speaker, view)
  const name = calledIn(view, floor, say)
  const part = currentPart(view)
  const inWhoseName = nameWords(floor, say)
  const spokenIn = languageWords(floor, say)
  return (
    <section className="field turn" data-time={isLost ? 'lost' : time}>
      <Eyebrow>{eyebrowOf(floor, place, part && partName(part, say), view, say)}</Eyebrow>
      <p className="who">
        {floor.delegation !== undefined && <Flag code={flagOf(view, floor.delegation)} />}
        <Fit className={isLost ? 'name hollow' : 'name'} lang={languageOf(view, floor.delegation)}>
          {name}
        </Fit>
      </p>
      {inWhoseName !== '' && <p className="by">{inWhoseName}</p>}
      <Said time={time} limitSeconds={floor.clock.limitMs / 1000} />
      <p className={inWhoseName === '' ? 'detail' : 'detail brief'}>
        {floor.calls.length > 0 && <b>{floor.calls.map(call => callWords(call, view, say)).join(', ')}. </b>}
        {[spokenIn, floor.topic ?? floor.role].filter(Boolean).join(' · ')}
      </p>
      <p className="figures" data-long={figures(shown).length > 5}>
        <ClockFigures shown={shown} hollow={isLost} />
      </p>
      <TimeRule clock={floor.clock} rules={view.rules} now={now} />
    </section>
  )
}

const eyebrowOf = (
  floor: Floor,
  place: { order: number; count: number } | null,
  part: string | null,
  view: View,
  say: Say,
): string => {
  const what = place ? say('podium.prepared-of', place) : kindWords(floor, view, say)
  return [what, part].filter(words => words !== null).join(' · ')
}

/** As what somebody speaks, where it is not simply the floor that was asked for: “for the motion”. */
const kindWords = ({ kind, motion: speech }: Floor, { motions }: View, say: Say): string | null => {
  if (kind === 'intervention' || kind === 'prepared') return null
  const motion = motions.find(({ id }) => id === speech?.id)
  if (!speech || !motion) return say(`kind.${kind}`)
  return `${say(`motion.${motion.motion}`)} · ${say(`floor.as.motion-${speech.side}`)}`
}

/** Whoever is asked to conclude is told nothing besides. */
const limitSaid: Partial<Record<TimeState, 'time.of' | 'time.limit'>> = {
  ample: 'time.of',
  over: 'time.limit',
  paused: 'time.limit',
  'paused-over': 'time.limit',
  ready: 'time.limit',
}

/** The state of the time in a word, a shape and a field of its own. */
const Said = ({ time, limitSeconds }: { time: TimeState; limitSeconds: number }) => {
  const { isLost } = useSituation()
  const say = useSay()
  const limit = limitFigures(limitSeconds)
  const words = isLost ? say('floor.had') : limitSaid[time] && say(limitSaid[time], { limit })
  return (
    <div className="said">
      <Shape name={isLost ? 'ring-broken' : timeShape[time]} />
      <p>
        {say(isLost ? 'contact.not-confirmed' : `time.${time}`)} <span>{words}</span>
      </p>
    </div>
  )
}
