import { useState } from 'react'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { undoWords } from '../../ui/undo-words.ts'
import { failureWords } from '../parts/failure.tsx'
import './queue.css'

/** Who waits, in order, each with what can be done about it; the last slip at the foot. */
export const Queue = ({ view }: { view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const kept = useLive(state => state.pending).filter(
    ({ kept, command }) => kept && command.type === 'floor.request',
  )
  const [failure, setFailure] = useState<string | null>(null)
  const { list, delegations, meeting } = view
  const called = (code: string | undefined) => delegations.find(delegation => delegation.code === code)
  const plate = (code: string | undefined) => {
    const delegation = called(code)
    return delegation ? delegation.names[delegation.language] : (code ?? '')
  }
  const run = async (answered: ReturnType<typeof press.openList>) => {
    const answer = await answered
    setFailure(answer.ok ? null : answer.error.code)
  }
  const undone = view.undo ? undoWords(view.undo, view, say) : null
  return (
    <section className="queue" aria-labelledby="queue-title">
      <header>
        <Shape name={list.status === 'open' ? 'ring' : 'ring-closed'} />
        <h2 id="queue-title">
          {say(list.status === 'open' ? 'list.open' : 'list.closed')}{' '}
          <span>{say('list.waiting', { count: list.waiting })}</span>
        </h2>
        <Act onPress={() => void run(list.status === 'open' ? press.closeList() : press.openList())}>
          {say(list.status === 'open' ? 'secretariat.queue.close' : 'secretariat.queue.open')}
        </Act>
      </header>
      <ol>
        {list.requests.map(({ id, delegation, kind, expectedAt, representative, group, language }, place) => (
          <li key={id}>
            <span className="queue-place">{place + 1}</span>
            <Flag code={called(delegation)?.flag} />
            <p>
              <b>{plate(delegation)}</b>
              {kind !== 'intervention' && <span>{say(`kind.${kind}`)}</span>}
              {(representative ?? group ?? language) && (
                <span>
                  {[representative, group, language && say(`secretariat.language.${language}`)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              )}
            </p>
            <span className="queue-hour">
              {expectedAt !== undefined && hourAt(meeting.timezone, expectedAt)}
            </span>
            <button type="button" className="word-act" onClick={() => void run(press.withdraw(id))}>
              {say('secretariat.queue.withdraw')}
              <span className="spoken"> {plate(delegation)}</span>
            </button>
          </li>
        ))}
        {kept.map(({ id, command }) => (
          <li key={id} className="queue-kept">
            <Shape name="ring-broken" />
            <span />
            <p>
              <b>{plate('delegation' in command ? command.delegation : undefined)}</b>
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
