import { useLanguage } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled, signalled, signalShape } from '../ui/signals.ts'
import { useSituation } from './situation.tsx'

/** What the interpreters' booths signal, and which ones; there before they do, so that it is read out. */
export const BoothSignals = () => {
  const { view } = useSituation()
  const { say, language } = useLanguage()
  const given = signalled(view)
  return (
    <div className="signals" role="status" data-count={given.length}>
      {given.map(({ signal, booths }) => (
        <p key={signal} className="signal">
          <Shape name={signalShape[signal]} />
          <b>{say(`signal.${signal}`)}</b> <span>{boothsCalled(booths, say, language)}</span>
        </p>
      ))}
    </div>
  )
}
