import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { flagFor, nameplateOf } from '../ui/names.ts'
import { Big } from './big.tsx'
import type { Said } from './said.ts'
import { WhoLine } from './who.tsx'

type Of<Shows extends Said['shows']> = { view: View } & Omit<Extract<Said, { shows: Shows }>, 'shows'>

const namesOf = (view: View, codes: string[]): string => codes.map(code => nameplateOf(view, code)).join(', ')

/** What is before the meeting: the motion, who moved it, who speaks for it and against it. */
export const MotionBefore = ({ view, motion }: Of<'motion'>) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(6, 'height')
  const title = say(`motion.${motion.motion}`)
  const sides = (['for', 'against'] as const).filter(side => motion[side].length > 0)
  return (
    <section className="present free">
      <div className="subject whole lines" key={title + sides.map(side => motion[side]).join()} ref={box}>
        <h1>{title}</h1>
        <p>{say('screen.motion.by', { name: nameplateOf(view, motion.delegation) })}</p>
        {sides.map(side => (
          <p key={side}>
            <b>{say(`screen.motion.${side}`, { names: namesOf(view, motion[side]) })}</b>
          </p>
        ))}
      </div>
    </section>
  )
}

/** What the meeting has decided on a motion. */
export const MotionDecided = ({ motion, result }: Of<'decided'>) => {
  const say = useSay()
  const title = say(`motion.${motion.motion}`)
  return (
    <section className="present told">
      <WhoLine name={title} flag={undefined} beside="" isKept={false} />
      <Big
        shape={result.adopted ? 'check' : 'cross'}
        words={say(result.adopted ? 'screen.motion.adopted' : 'screen.motion.rejected')}
      />
      <Count words={countWords(result, say)} />
    </section>
  )
}

const countWords = (result: Of<'decided'>['result'], say: Say): string => {
  if (result.by === 'no-objection') return say('screen.motion.no-objection')
  const { for: inFavour, against, abstaining } = result
  return say('screen.motion.count', { for: inFavour, against, abstaining })
}

/** How it was decided, in one line at the foot. */
const Count = ({ words }: { words: string }) => {
  const box = useFit<HTMLParagraphElement>(4, 'width')
  return (
    <p className="count" key={words} ref={box}>
      <span>{words}</span>
    </p>
  )
}

/** Beyond so many candidates there is room for their delegations alone, in two columns. */
const mostByName = 4

/** The candidates for an office, in the order in which they were nominated. */
export const Election = ({ view, office, candidates }: Of<'election'>) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(6, 'height')
  const byName = candidates.length <= mostByName
  return (
    <section className="present free">
      <div className="subject whole lines" key={candidates.map(({ name }) => name).join()} ref={box}>
        <h1>{say(`screen.election.${office}`)}</h1>
        <ul className={byName ? undefined : 'many'}>
          {candidates.map(({ delegation, name }) => (
            <li key={delegation + name}>
              <Flag code={flagFor(view, delegation)} />
              <span>
                {byName && <b>{name}</b>}
                {byName ? `, ${nameplateOf(view, delegation)}` : nameplateOf(view, delegation)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** Who was elected, and how the votes were, or that it was by acclamation. */
export const Elected = ({ view, election }: Of<'elected'>) => {
  const say = useSay()
  const { office, delegation, name, votes } = election
  const counted = votes?.toSorted((a, b) => b.votes - a.votes)
  const words = counted
    ? counted.map(vote => `${nameplateOf(view, vote.delegation)} ${vote.votes}`).join(', ')
    : say('screen.elected.acclamation', { name: nameplateOf(view, delegation) })
  return (
    <section className="present told">
      <WhoLine name={name} flag={flagFor(view, delegation)} beside="" isKept={false} />
      <Big shape="check" words={say(`office.${office}`)} />
      <Count words={words} />
    </section>
  )
}

/** From whom the chair has withdrawn the floor. */
export const Withdrawn = ({ view, delegation }: Of<'withdrawn'>) => {
  const say = useSay()
  return (
    <section className="present told">
      <WhoLine
        name={nameplateOf(view, delegation)}
        flag={flagFor(view, delegation)}
        beside=""
        isKept={false}
      />
      <Big shape="square" words={say('screen.withdrawn')} />
      <Count words={say('screen.free')} />
    </section>
  )
}
