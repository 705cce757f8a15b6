import type { View } from '../../shared/protocol.ts'
import { useFit } from '../ui/fit.ts'
import { currentSession, matterOf } from '../ui/sessions.ts'

/** The session and what it is about, in place of who comes next. */
export const About = ({ view }: { view: View }) => {
  const box = useFit<HTMLElement>(4, 'height')
  const title = currentSession(view)?.title ?? view.meeting.title
  const matter = matterOf(view)
  return (
    <section className="after about" key={title + matter} ref={box}>
      <h1>{title}</h1>
      {matter && <p>{matter}</p>}
    </section>
  )
}
