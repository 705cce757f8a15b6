import { useState } from 'react'
import type { ListedPerson } from '../../../shared/people.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { PersonFields } from './person-fields.tsx'
import type { Acts } from './use-accreditation.ts'

const shapes: Record<ListedPerson['status'], ShapeName> = {
  sent: 'ring',
  accredited: 'check',
  declined: 'cross',
}

type Props = { person: ListedPerson; acts: Acts }

/** A name, what has become of it, and what can be done about it. */
export const PersonLine = ({ person, acts }: Props) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { id, name, status } = person
  if (isOpen) return <PersonOpen person={person} acts={acts} onClose={() => setOpen(false)} />
  return (
    <li className="person">
      <p className="person-name">
        <b>{name}</b>
        <span>{person.function}</span>
      </p>
      <p className={`person-state person-${status}`}>
        <Shape name={shapes[status]} />
        {say(`secretariat.people.status.${status}`)}
      </p>
      <p className="person-acts">
        {status !== 'accredited' && (
          <button type="button" className="word-act" onClick={() => void acts.accredit([person])}>
            {say('secretariat.people.accredit')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        {status !== 'declined' && (
          <button
            type="button"
            className="word-act"
            onClick={() => void acts.change(id, { status: 'declined' })}
          >
            {say('secretariat.people.decline')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        <button type="button" className="word-act" onClick={() => setOpen(true)}>
          {say('secretariat.people.edit')}
          <span className="spoken"> {name}</span>
        </button>
      </p>
    </li>
  )
}

const focus = (field: HTMLInputElement | null) => field?.focus({ preventScroll: true })
const show = (line: HTMLLIElement | null) => line?.scrollIntoView({ block: 'nearest' })

/** A name corrected, handed out to whom it belongs, or erased. */
const PersonOpen = ({ person, acts, onClose }: Props & { onClose: () => void }) => {
  const say = useSay()
  const save = async (said: Pick<ListedPerson, 'name' | 'function'>) => {
    const isSaved = await acts.change(person.id, said)
    if (isSaved) onClose()
    return isSaved
  }
  return (
    <li className="person-open" ref={show}>
      <PersonFields
        said={person}
        act={say('secretariat.people.save')}
        isSure
        field={focus}
        onSay={save}
        onEscape={onClose}
      />
      <p className="person-acts">
        <button type="button" className="word-act" onClick={onClose}>
          {say('secretariat.cancel')}
        </button>
        <button type="button" className="word-act" onClick={() => void acts.keep(person)}>
          {say('secretariat.people.export')}
          <span className="spoken"> {person.name}</span>
        </button>
        <TwicePress
          about={person.name}
          confirm={say('secretariat.people.erase-sure')}
          onPress={() => void acts.erase(person.id)}
        >
          {say('secretariat.people.erase')}
        </TwicePress>
      </p>
    </li>
  )
}
