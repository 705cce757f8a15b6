import { Link, useSearch } from 'wouter'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { isInDialogue } from '../ui/coming-up.ts'
import { Flag } from '../ui/flag.tsx'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { currentSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'

/** “First plenary session, dialogue”; between sessions the meeting's title. */
const whereabouts = (say: Say, view: View): string => {
  const session = currentSession(view)
  if (session === null) return view.meeting.title
  if (isInDialogue(view)) return `${session.title}, ${say('delegate.part.dialogue')}`
  const items = session.items.flatMap(item => [item, ...(item.items ?? [])])
  const number = items.find(({ id }) => id === view.item)?.number
  return number === undefined ? session.title : `${session.title}, ${say('delegate.part.item', { number })}`
}

type Props = { view: View; delegation: Delegation; linksToNames?: boolean }

/**
 * For whom the page asks, and in which part of the meeting.
 * @param linksToNames the plate is the way to who represents the delegation
 */
export const Identity = ({ view, delegation, linksToNames = false }: Props) => {
  const say = useSay()
  const search = useSearch()
  const plate = (
    <p>
      <b>{delegation.names[delegation.language]}</b>
      <small>{whereabouts(say, view)}</small>
    </p>
  )
  return (
    <header className="id">
      <Flag code={delegation.flag} />
      {linksToNames ? (
        <Link
          className="plate"
          href={`/m/${view.meeting.id}/delegation${search === '' ? '' : `?${search}`}`}
          title={say('delegate.names.title')}
        >
          {plate}
          <Shape name="arrow" />
        </Link>
      ) : (
        plate
      )}
      <LanguageChoice isShort />
    </header>
  )
}
