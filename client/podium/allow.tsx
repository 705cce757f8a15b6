import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { limitWords } from './labels.ts'
import { nameplateOf, speakerName } from './names.ts'
import { nextToSpeak } from './next-to-speak.ts'
import { useSituation } from './situation.tsx'

const minutes = [0, 1, 2, 3, 5]

type Who = { delegation: string } | { speaker: string }

/** More time for one speaker, from the next turn on: seen at the podium alone. */
export const Allow = ({ delegation }: { delegation: string | null }) => {
  const { view, show } = useSituation()
  const say = useSay()
  const all = delegation === null ? nearest(view) : [{ delegation }]
  return (
    <>
      <p className="said-of">{say('podium.allow.then')}</p>
      {all.map(who => (
        <Choices key={'delegation' in who ? who.delegation : who.speaker} who={who} />
      ))}
      <section className="group">
        <button type="button" className="act wide" onClick={() => show({ shows: 'pick', purpose: 'allow' })}>
          {say('podium.allow.other')}
        </button>
      </section>
    </>
  )
}

/** Who speaks, and who is next. */
const nearest = (view: View): Who[] => {
  const { floor } = view
  const next = nextToSpeak(view)
  const holder = floor?.delegation ?? floor?.speaker
  const now: Who[] =
    floor?.delegation !== undefined
      ? [{ delegation: floor.delegation }]
      : floor?.speaker !== undefined
        ? [{ speaker: floor.speaker }]
        : []
  if (!next) return now
  const who: Who =
    'speaker' in next
      ? { speaker: next.speaker.id }
      : { delegation: 'report' in next ? next.report : next.request.delegation }
  return ('delegation' in who ? who.delegation : who.speaker) === holder ? now : [...now, who]
}

const Choices = ({ who }: { who: Who }) => {
  const { view, press } = useSituation()
  const say = useSay()
  const id = 'delegation' in who ? who.delegation : who.speaker
  const allowed = (view.allowances?.[id] ?? 0) / 60_000
  const name =
    'delegation' in who
      ? nameplateOf(view, who.delegation)
      : (speakerName(view, who.speaker) ?? say('kind.prepared'))
  return (
    <section className="group">
      <h3>{name}</h3>
      <div className="grid three">
        {minutes.map(count => (
          <button
            key={count}
            type="button"
            className="act"
            aria-pressed={allowed === count}
            onClick={() => void press.allowTime({ ...who, extraSeconds: count * 60 })}
          >
            {count === 0 ? say('podium.allow.none') : `+ ${limitWords(count * 60, say)}`}
          </button>
        ))}
      </div>
    </section>
  )
}
