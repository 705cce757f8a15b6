import { useSay } from '../../../languages/react.tsx'
import { Shape } from '../../../ui/shape.tsx'
import { type Draft, places, useEditing } from './editing.tsx'
import { NewItem } from './item.tsx'
import { NewSpeaker } from './speaker.tsx'
import { NewText } from './text.tsx'

type Kind = 'item' | 'speaker' | 'point' | 'note'

const draftOf = (kind: Kind, session: string | null): Draft | null => {
  if (kind === 'point' || kind === 'note')
    return { kind: 'text', to: { list: { kind, session }, before: null } }
  if (session === null) return null
  return kind === 'item'
    ? { kind: 'item', to: { session, within: null, before: null } }
    : { kind: 'speaker', to: { session, before: null } }
}

/** What is being added, where it is written. */
const Added = ({ at }: { at: string }) => {
  const { open } = useEditing()
  if (open?.at !== at || !open.draft) return null
  const { draft } = open
  switch (draft.kind) {
    case 'item':
      return <NewItem key={at} at={at} draft={draft} />
    case 'speaker':
      return <NewSpeaker key={at} at={at} draft={draft} />
    case 'text':
      return <NewText key={at} at={at} draft={draft} />
    default:
      return null
  }
}

/** @param session null: the agenda's own notes */
export const AddRow = ({ session, kinds }: { session: string | null; kinds: readonly Kind[] }) => {
  const say = useSay()
  const { open, setOpen } = useEditing()
  const at = places.added(session ?? '')
  if (open?.at === at) return <Added at={at} />
  return (
    <div className="agenda-add">
      {kinds.map(kind => {
        const draft = draftOf(kind, session)
        return (
          draft && (
            <button
              key={kind}
              type="button"
              className="agenda-act"
              data-piece={`${at}/${kind}`}
              aria-label={`${say('agenda.add')}: ${say(`agenda.add.${kind}`)}`}
              onClick={() => setOpen({ at, draft })}
            >
              <Shape name="plus" />
              {say(`agenda.add.${kind}`)}
            </button>
          )
        )
      })}
    </div>
  )
}
