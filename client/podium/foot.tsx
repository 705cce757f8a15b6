import { hourAt } from '../../shared/meeting/calendar.ts'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { Shape } from '../ui/shape.tsx'
import { undoWords } from '../ui/undo-words.ts'
import { ActButton } from './act-button.tsx'
import { acts } from './acts.ts'
import { handOvers } from './hand-overs.ts'
import { refusalWords, unrecordedWords } from './refusal-words.ts'
import { useSituation } from './situation.tsx'

/**
 * At the foot of the list, always there: that nothing can be recorded, why the last press came to nothing, and what
 * can be undone.
 */
export const Foot = () => (
  <>
    <Unrecorded />
    <Refused />
    <Undo />
  </>
)

/** The key of the big action was pressed where there is none. */
export const NoStep = ({ why, onDismiss }: { why: string; onDismiss: () => void }) => {
  const say = useSay()
  return (
    <div className="foot refused">
      <p role="alert">
        <Shape name="cross" />
        {why}
      </p>
      <button type="button" onClick={onDismiss}>
        {say('podium.dismiss')}
      </button>
    </div>
  )
}

/** Stands as long as nothing can be recorded; without contact nobody knows. */
const Unrecorded = () => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const record = useLive(state => state.record)
  return (
    record &&
    !isLost && (
      <div className="foot refused">
        <p role="status">
          <Shape name="cross" />
          {say('podium.record.since', {
            time: hourAt(view.meeting.timezone, record.since),
            why: say(`podium.record.${record.why}`),
          })}
        </p>
      </div>
    )
  )
}

const Refused = () => {
  const { view, press } = useSituation()
  const say = useSay()
  const refused = useLive(state => state.refused)
  const isOver = useLive(state => state.record === null)
  return (
    refused && (
      <div className="foot refused">
        <p role="alert">
          <Shape name={refused.code === 'unanswered' ? 'ring-broken' : 'cross'} />
          {refused.why ? unrecordedWords(refused.why, isOver, say) : refusalWords(refused.code, say)}
        </p>
        {refused.code === 'presiding-officer' &&
          handOvers(view)
            .slice(0, 1)
            .map(to => (
              <button
                key={to}
                type="button"
                onClick={() => {
                  press.dismissRefusal()
                  void press.handOver(to)
                }}
              >
                {say('podium.officers.hand-over')}
              </button>
            ))}
        <button type="button" onClick={press.dismissRefusal}>
          {say('podium.dismiss')}
        </button>
      </div>
    )
  )
}

/** Stays where it is, whatever else is said. */
const Undo = () => {
  const { view, you } = useSituation()
  const say = useSay()
  const undo = acts.find(({ id, isPossible }) => id === 'undo' && isPossible(view, you))
  return (
    undo &&
    view.undo && (
      <div className="foot">
        <p role="status">{undoWords(view.undo, view, say)}</p>
        <ActButton act={undo} className="undo" />
      </div>
    )
  )
}
