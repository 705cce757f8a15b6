import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { type Speech, speechesNext } from './coming.ts'
import { factsOf, Name, Spoken } from './speech.tsx'

/** Who comes next and next but one, so that the booth knows which languages it needs. */
export const Next = ({ view }: { view: View }) => {
  const say = useSay()
  const [first, second] = speechesNext(view)
  return (
    <aside className="next" aria-label={say('booth.coming')}>
      {first ? (
        <Coming view={view} speech={first} when="next" />
      ) : (
        <p className="unsaid">{say('booth.nobody')}</p>
      )}
      {second && <Coming view={view} speech={second} when="then" />}
    </aside>
  )
}

const Coming = ({ view, speech, when }: { view: View; speech: Speech; when: 'next' | 'then' }) => {
  const say = useSay()
  const facts = factsOf(speech, say)
  return (
    <section data-when={when}>
      <h3>{say(`booth.${when}`)}</h3>
      <p className="who">
        <Name view={view} speech={speech} />
      </p>
      <p className="in">
        <Spoken speech={speech} />
      </p>
      {facts.length > 0 && <p className="facts">{facts.join(', ')}</p>}
      {speech.topic && <p className="topic">{speech.topic}</p>}
    </section>
  )
}
