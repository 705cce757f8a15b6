import { useState } from 'react'
import type { View, ViewSession } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import { Act } from '../ui/buttons.tsx'
import { currentSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'

export type Topic = {
  /** The session's discussion points; empty where there is nothing to choose from. */
  points: string[]
  chosen: string | undefined
  choose: (topic: string | undefined) => void
}

const keyOf = (view: View | null, session: ViewSession | null): string =>
  `palabra/topic/${view?.meeting.id ?? ''}/${session?.id ?? ''}`

/** The topic chosen for a session, remembered on the device until it is another one. */
export const useTopic = (view: View | null): Topic => {
  const { lasting } = useConnection().device
  const session = view && currentSession(view)
  const key = keyOf(view, session)
  const [choice, setChoice] = useState<{ key: string; topic: string | undefined } | null>(null)
  const points = session?.discussionPoints ?? []
  const remembered = choice?.key === key ? choice.topic : (lasting?.getItem(key) ?? undefined)
  return {
    points,
    // A point that has been taken out of the agenda meanwhile is no topic any more.
    chosen: points.find(point => point === remembered),
    choose: topic => {
      setChoice({ key, topic })
      if (topic === undefined) lasting?.removeItem(key)
      else store(lasting, key, topic)
    },
  }
}

const store = (lasting: Pick<Storage, 'setItem'> | null, key: string, topic: string) => {
  try {
    lasting?.setItem(key, topic)
  } catch {
    // Full: the choice lasts as long as the page.
  }
}

/** A row above the button; whoever does not care for it never has to touch it. */
export const TopicRow = ({ topic: { chosen }, onOpen }: { topic: Topic; onOpen: () => void }) => {
  const say = useSay()
  return (
    <Act onPress={onOpen} className="wide topic-row">
      <span className="topic-name">{say('delegate.topic')}</span>
      <span className="topic-chosen">{chosen ?? say('delegate.topic.none')}</span>
      <Shape name="up" />
    </Act>
  )
}

type ChooserProps = { topic: Topic; onDone: () => void }

/** In the place of the page's matter: the button stays where it is, and works. */
export const TopicChooser = ({ topic: { points, chosen, choose }, onDone }: ChooserProps) => {
  const say = useSay()
  const take = (topic: string | undefined) => {
    choose(topic)
    onDone()
  }
  const option = (topic: string | undefined, words: string) => (
    <li key={words}>
      <button
        type="button"
        className="topic-option"
        aria-pressed={chosen === topic}
        onClick={() => take(topic)}
      >
        <Shape name={chosen === topic ? 'circle' : 'ring'} />
        <span>{words}</span>
      </button>
    </li>
  )
  return (
    <section className="topics" aria-label={say('delegate.topic.choose')}>
      <header>
        <h1>{say('delegate.topic.choose')}</h1>
        <Act onPress={onDone}>{say('delegate.topic.back')}</Act>
      </header>
      <ul>
        {points.map(point => option(point, point))}
        {option(undefined, say('delegate.topic.open'))}
      </ul>
    </section>
  )
}
