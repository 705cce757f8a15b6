import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { currentSession, matterOf } from '../ui/sessions.ts'
import { orderOfList } from './order-of-list.ts'
import { useRoomCodeWords } from './room-code.tsx'
import { roundNotes } from './rounds.ts'
import { TurningLine } from './turning-line.tsx'

/** At the foot: the session, and what it is about; then the code of the room, where there is one. */
export const Matter = ({ view }: { view: View }) => {
  const say = useSay()
  const code = useRoomCodeWords()
  const texts = [...textsOf(view, say), ...(code === null ? [] : [code])]
  return <AtFoot texts={texts} />
}

/** At the foot of a picture that says all that already: by what the list is ordered, and the code of the room. */
export const OrderAtFoot = ({ view }: { view: View }) => {
  const order = orderOfList(view, useSay())
  const code = useRoomCodeWords()
  return <AtFoot texts={[order, code].filter(text => text !== null)} />
}

/** Between sessions: the code of the room alone. */
export const CodeAtFoot = () => {
  const code = useRoomCodeWords()
  return <AtFoot texts={code === null ? [] : [code]} />
}

const AtFoot = ({ texts }: { texts: string[] }) =>
  texts.length > 0 && (
    <footer className="matter">
      <TurningLine texts={texts} />
    </footer>
  )

/**
 * The session, what is spoken on, the theme; how an appeal was voted on; by what the list is ordered; whom a round has
 * passed over.
 */
const textsOf = (view: View, say: Say): string[] => {
  const session = currentSession(view)
  if (session === null) return []
  const motion = view.motions.find(({ id }) => id === view.floor?.motion?.id)
  const said = [
    session.title,
    view.ruling?.appeal ? appealSaid(view.ruling.appeal, say) : null,
    motion ? say(`motion.${motion.motion}`) : null,
    matterOf(view),
    session.theme ?? null,
    orderOfList(view, say),
  ]
  return [...new Set([...said.filter(text => text !== null), ...roundNotes(view, say)])]
}

const appealSaid = (
  { overturned, ...votes }: NonNullable<NonNullable<View['ruling']>['appeal']>,
  say: Say,
): string => say(`screen.appeal.${overturned ? 'overturned' : 'stands'}`, votes)
