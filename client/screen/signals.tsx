import type { View } from '../../shared/protocol.ts'
import { useLanguage } from '../languages/react.tsx'
import { useFit } from '../ui/fit.ts'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled, type Signalled, signalled, signalShape } from '../ui/signals.ts'
import { About } from './about.tsx'
import './signals.css'

/** The lower part of what whoever speaks has in sight: what the interpreters ask, else what the session is about. */
export const SignalsOrAbout = ({ view }: { view: View }) => {
  const given = view.floor ? signalled(view) : []
  if (given.length === 0) return <About view={view} />
  return (
    <section className="signals" data-count={given.length}>
      {given.map(one => (
        <Signal key={one.signal} given={one} />
      ))}
    </section>
  )
}

/** Where the line is short, what is asked stands before who asks. */
const Signal = ({ given: { signal, booths } }: { given: Signalled }) => {
  const { say, language } = useLanguage()
  const words = say(`signal.${signal}`)
  const called = boothsCalled(booths, say, language)
  const box = useFit<HTMLParagraphElement>(5, 'width')
  return (
    <p className="signal" key={words + called} ref={box}>
      <Shape name={signalShape[signal]} />
      <b>{words}</b>
      <span>{called}</span>
    </p>
  )
}
