import { useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { Act } from '../../ui/buttons.tsx'
import { PackNames } from './pack-names.tsx'
import { idFor } from './packs.ts'

type Props = {
  taken: readonly string[]
  onSave: (named: Pick<RulePack, 'id' | 'title'>) => Promise<boolean>
}

/** The rules that hold here, kept under a title of one's own. */
export const SavePack = ({ taken, onSave }: Props) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [id, setId] = useState<string | null>(null)
  if (!isOpen)
    return (
      <Act shape="plus" onPress={() => setOpen(true)}>
        {say('secretariat.rules.save')}
      </Act>
    )
  const close = () => {
    setOpen(false)
    setTitle('')
    setId(null)
  }
  const named = { id: id ?? idFor(title, taken), title: title.trim() }
  const save = async () => {
    if (named.title !== '' && (await onSave(named))) close()
  }
  return (
    <form
      className="save-pack"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <PackNames
        isFirst
        named={{ ...named, title }}
        onChange={changed => {
          if (changed.title !== undefined) setTitle(changed.title)
          if (changed.id !== undefined) setId(changed.id)
        }}
      />
      <button type="submit" className="act">
        {say('secretariat.rules.save-do')}
      </button>
      <button type="button" className="word-act" onClick={close}>
        {say('secretariat.cancel')}
      </button>
    </form>
  )
}
