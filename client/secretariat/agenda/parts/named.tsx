import { useSay } from '../../../languages/react.tsx'
import { EditBlock } from './edit-block.tsx'
import { useEditing } from './editing.tsx'
import { most } from './limits.ts'
import { Piece } from './piece.tsx'
import { optional } from './words.ts'

const at = 'agenda'

/** The title that the document itself has, where it has one. */
export const Named = () => {
  const say = useSay()
  const { agenda, open } = useEditing()
  if (open?.at === at)
    return (
      <EditBlock
        at={at}
        home={`${at}/title`}
        label={say('agenda.named')}
        fields={[{ name: 'title', label: say('agenda.named'), type: 'text', most: most.title }]}
        stored={{ title: agenda.title ?? '' }}
        editsOf={({ title }) => [{ type: 'agenda.change', change: { title: optional(title) } }]}
      />
    )
  if (agenda.title === undefined) return null
  return (
    <Piece at={at} field="title" className="agenda-title">
      {agenda.title}
    </Piece>
  )
}
