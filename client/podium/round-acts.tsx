import { useSay } from '../languages/react.tsx'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { DrawPrecedence } from './precedence.tsx'
import { countsOf, type RoundCounts } from './round.ts'
import { useSituation } from './situation.tsx'
import { Twice } from './twice.tsx'

/** A report by each member state: how it is begun and ended. Who is in it stands on the page itself. */
export const RoundActs = () => {
  const { view } = useSituation()
  const counts = countsOf(view)
  return counts ? <Goes counts={counts} /> : <Begin />
}

const Begin = () => {
  const { view, press, show } = useSituation()
  const say = useSay()
  if (view.item === null) return <p className="said-of">{say('podium.round.no-item')}</p>
  const begin = (by: 'precedence' | 'alphabetical') => {
    void press.beginRound({ by })
    show(null)
  }
  return (
    <>
      <section className="group">
        <h3>{say('podium.round.begin')}</h3>
        <div className="grid">
          {view.precedence && (
            <button type="button" className="act" onClick={() => begin('precedence')}>
              {say('podium.round.by.precedence')}
            </button>
          )}
          <button type="button" className="act" onClick={() => begin('alphabetical')}>
            {say('podium.round.by.alphabetical')}
          </button>
        </div>
      </section>
      <DrawPrecedence />
    </>
  )
}

const ids: readonly ActId[] = ['absent', 'pass']

const Goes = ({ counts }: { counts: RoundCounts }) => {
  const { view, you, press } = useSituation()
  const say = useSay()
  const possible = possibleActs(view, you)
  return (
    <>
      <p className="said-of">
        <b>{say('podium.round.counts', counts)}</b>
      </p>
      <section className="group">
        <div className="grid">
          {ids
            .flatMap(id => possible.filter(act => act.id === id))
            .map(act => (
              <ActButton key={act.id} act={act} />
            ))}
        </div>
      </section>
      <section className="group">
        <Twice
          words={say('podium.round.end')}
          again={say('podium.round.end-again', { count: counts.waiting + counts.absent })}
          onPress={() => void press.endRound()}
        />
      </section>
    </>
  )
}
