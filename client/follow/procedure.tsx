import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useServerNow } from '../live/react.ts'
import { nameplateOf } from '../ui/names.ts'
import { roundEndsAt } from '../ui/round-end.ts'
import { Shape } from '../ui/shape.tsx'

type Motion = View['motions'][number]

const outcomeSaid = (say: Say, { result, for: inFavour, against }: Motion): string => {
  if (result === null) return say('follow.motion.open', { for: inFavour.length, against: against.length })
  if (result.by === 'no-objection') return say('follow.motion.no-objection')
  const votes = { for: result.for, against: result.against, abstaining: result.abstaining }
  return say('follow.motion.voted', { adopted: result.adopted ? 'yes' : 'no', ...votes })
}

/** Motions before the meeting, the one that precedes first, and what became of the others. */
export const Motions = ({ view }: { view: View }) => {
  const say = useSay()
  if (view.motions.length === 0) return null
  return (
    <section className="follow-part">
      <h2>{say('follow.motions')}</h2>
      <ol>
        {view.motions.map(motion => (
          <li key={motion.id}>
            <span className="nm">
              {say(`motion.${motion.motion}`)}
              <small>
                {`${nameplateOf(view, motion.delegation)}. `}
                {outcomeSaid(say, motion)}
              </small>
            </span>
            {motion.result?.adopted && (
              <span className="done">
                <Shape name="check" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Entry = NonNullable<View['round']>['entries'][number]

const shape = { done: 'check', passed: 'minus', absent: 'ring-broken', waiting: 'ring' } as const

/** Whoever has reported, passed or was absent; who waits is among those who come next. */
const isHeard = ({ status }: Entry): boolean => status !== 'waiting'

/** The round of reports: how far it has come, and what became of each that was called. */
export const Round = ({ view }: { view: View }) => {
  const say = useSay()
  const { round } = view
  if (round === null) return null
  const heard = round.entries.filter(isHeard)
  const all = round.entries.length
  const count = (wanted: Entry['status']) => round.entries.filter(({ status }) => status === wanted).length
  const done = count('done')
  return (
    <section className="follow-part">
      <h2>
        <span>
          {say('follow.round')} <small>{say('follow.round.done', { done, all })}</small>
        </span>
      </h2>
      {round.next !== null && (
        <p className="follow-more">{say('follow.round.next', { name: nameplateOf(view, round.next) })}</p>
      )}
      {round.remaining.count > 0 && <Ends view={view} />}
      <p className="follow-more">
        {say('follow.round.counts', {
          passed: count('passed'),
          absent: count('absent'),
          waiting: count('waiting'),
        })}
      </p>
      <ol>
        {heard.map(({ delegation, status }) => (
          <li key={delegation} className="closed">
            <span className="nm">{nameplateOf(view, delegation)}</span>
            <span className="done">
              {status !== 'done' && status !== 'waiting' && <>{say(`follow.round.${status}`)} </>}
              <Shape name={shape[status]} />
              {status === 'done' && <span className="spoken">{say('follow.round.reported')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Ends = ({ view }: { view: View }) => {
  const say = useSay()
  const now = useServerNow('minute')
  const time = hourAt(view.meeting.timezone, roundEndsAt(view, now))
  return <p className="follow-more">{say('follow.round.ends', { time })}</p>
}

type Lots = NonNullable<View['list']['draw']>

/** Published so that anybody can draw it again. */
const Draw = ({ view, draw, title }: { view: View; draw: Lots; title: string }) => {
  const say = useSay()
  return (
    <div className="follow-draw">
      <h3>{title}</h3>
      <p>{draw.order.map(code => nameplateOf(view, code)).join(', ')}</p>
      <p className="follow-seed">{say('follow.draw.seed', { seed: draw.seed })}</p>
    </div>
  )
}

/** Lots that were drawn: the order of an opening window, and the precedence. */
export const Draws = ({ view }: { view: View }) => {
  const say = useSay()
  const { draw } = view.list
  const { precedence } = view
  if (draw === null && precedence === null) return null
  return (
    <section className="follow-part">
      <h2>{say('follow.draw')}</h2>
      {draw && <Draw view={view} draw={draw} title={say('follow.draw.window')} />}
      {precedence && <Draw view={view} draw={precedence} title={say('follow.draw.precedence')} />}
    </section>
  )
}

/** Who presides, by name; nobody while no chair was elected. */
export const Presiding = ({ view }: { view: View }) => {
  const say = useSay()
  const { presiding, chair, viceChair, acting } = view.officers
  if (presiding === null) return null
  const officer = presiding === 'chair' ? chair : presiding === 'vice-chair' ? viceChair : null
  const delegation = officer?.delegation ?? acting
  const name = [officer?.name, delegation && nameplateOf(view, delegation)].filter(Boolean).join(', ')
  return <p className="follow-presiding">{say(`follow.presiding.${presiding}`, { name })}</p>
}
