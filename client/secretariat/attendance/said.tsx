import type { ListedPerson } from '../../../shared/people.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Act } from '../../ui/buttons.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { answerWords, type DeskAnswer } from './answer.ts'
import type { Desk } from './use-desk.ts'

const shapes: Record<DeskAnswer['is'], ShapeName> = {
  in: 'check',
  already: 'ring-closed',
  out: 'arrow',
  gone: 'arrow',
  'not-accredited': 'triangle',
  unknown: 'triangle',
}

type Props = { desk: Desk; people: readonly ListedPerson[]; view: View; onActed: () => void }

/** The answer to whoever stands before the desk: read from two steps away, taken back in one press. */
export const Said = ({ desk, people, view, onActed }: Props) => {
  const say = useSay()
  const { answer } = desk
  const act = (done: Promise<void>) => {
    onActed()
    void done
  }
  return (
    <div className={answer === null ? 'desk-answer' : `desk-answer desk-${answer.is}`} role="status">
      {answer === null ? (
        <p className="desk-ready">{say('secretariat.desk.ready')}</p>
      ) : (
        <>
          <Shape name={shapes[answer.is]} />
          <p>{answerWords(answer, people, view, say)}</p>
          {(answer.is === 'in' || answer.is === 'already') && (
            <Act onPress={() => act(desk.checkOut(answer))}>
              {say(answer.is === 'in' ? 'secretariat.desk.undo' : 'secretariat.attendance.out')}
            </Act>
          )}
          {answer.is === 'out' && (
            <Act onPress={() => act(desk.checkIn(answer))}>{say('secretariat.attendance.in')}</Act>
          )}
          {answer.is === 'not-accredited' && (
            <Act onPress={() => act(desk.accredit(answer.person, answer.delegation))}>
              {say('secretariat.desk.accredit')}
            </Act>
          )}
        </>
      )}
    </div>
  )
}
