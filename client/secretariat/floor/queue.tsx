import { useState } from 'react'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { View, WireRequest } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Flag } from '../../ui/flag.tsx'
import { flagFor, nameplateOf } from '../../ui/names.ts'
import { listOf, numberOf } from '../../ui/place.ts'
import { Shape } from '../../ui/shape.tsx'
import { undoWords } from '../../ui/undo-words.ts'
import { markOf, whySaid } from '../../ui/why.ts'
import { failureWords } from '../parts/failure.tsx'
import { QueueState } from './queue-state.tsx'
import './queue.css'

/** Who waits, in order, each with what can be done about it; the last slip at the foot. */
export const Queue = ({ view }: { view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const kept = useLive(state => state.pending).filter(
    ({ kept, command }) => kept && command.type === 'floor.request',
  )
  const [failure, setFailure] = useState<string | null>(null)
  const { list, rules } = view
  const firstReply = list.requests.findIndex(request => listOf(request, rules) === 'replies')
  const run = async (answered: ReturnType<typeof press.openList>) => {
    const answer = await answered
    setFailure(answer.ok ? null : answer.error.code)
  }
  const undone = view.undo ? undoWords(view.undo, view, say) : null
  return (
    <section className="queue" aria-labelledby="queue-title">
      <QueueState key={list.status} view={view} run={run} />
      <ol>
        {list.requests.map((request, index) => (
          <Waiting
            key={request.id}
            view={view}
            request={request}
            beginsReplies={index === firstReply}
            onWithdraw={() => void run(press.withdraw(request.id))}
          />
        ))}
        {kept.map(({ id, command }) => (
          <li key={id} className="queue-kept">
            <Shape name="ring-broken" />
            <span />
            <p>
              <b>{nameplateOf(view, ('delegation' in command && command.delegation) || '')}</b>
              <span>{say('secretariat.queue.kept')}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className="queue-failure" role="alert">
        {failure !== null && failureWords(failure, say)}
      </p>
      {undone && (
        <footer>
          <p>{undone}</p>
          <Act shape="undo" onPress={() => void run(press.undo())}>
            {say('secretariat.queue.undo')}
          </Act>
        </footer>
      )}
    </section>
  )
}

type WaitingProps = { view: View; request: WireRequest; beginsReplies: boolean; onWithdraw: () => void }

/** Who waits; opened, the row says why it stands where it stands, and what it is to be about. */
const Waiting = ({ view, request, beginsReplies, onWithdraw }: WaitingProps) => {
  const say = useSay()
  const { id, delegation, kind, motion, expectedAt, representative, group, language, topic, held } = request
  const name = nameplateOf(view, delegation)
  const said = [
    kind !== 'intervention' && say(motion ? `floor.as.motion-${motion.side}` : `kind.${kind}`),
    held && say('secretariat.queue.held'),
    markOf(say, view, id),
    representative,
    group,
    language && say(`secretariat.language.${language}`),
  ].filter(Boolean)
  return (
    <li>
      {beginsReplies && <h3>{say('secretariat.queue.replies')}</h3>}
      <span className="queue-place">{numberOf(view, id) ?? '–'}</span>
      <Flag code={flagFor(view, delegation)} />
      <details>
        <summary>
          <b>{name}</b>
          {said.length > 0 && <span>{said.join(', ')}</span>}
        </summary>
        <p>{request.held || request.simultaneous ? null : whySaid(say, view, request).join(' ')}</p>
        {topic !== undefined && <p>{say('secretariat.queue.topic', { topic })}</p>}
      </details>
      <span className="queue-hour">
        {expectedAt !== undefined && hourAt(view.meeting.timezone, expectedAt)}
      </span>
      <button type="button" className="word-act" onClick={onWithdraw}>
        {say('secretariat.queue.withdraw')}
        <span className="spoken"> {name}</span>
      </button>
    </li>
  )
}
