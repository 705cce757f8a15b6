import { useEffect, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import type { ListedMeeting } from '../rest.ts'
import { useOffice } from '../shell/office.tsx'

/** The other meetings of the house. */
export const Elsewhere = ({
  meeting,
  onChoose,
}: {
  meeting: string
  onChoose: (meeting: string) => void
}) => {
  const say = useSay()
  const { rest } = useOffice()
  const [others, setOthers] = useState<ListedMeeting[] | null>(null)
  useEffect(() => {
    let isHere = true
    void rest.meetings().then(answer => {
      if (isHere && answer.ok) setOthers(answer.value.filter(({ id }) => id !== meeting))
    })
    return () => {
      isHere = false
    }
  }, [rest, meeting])
  if (others === null) return null
  if (others.length === 0) return <p>{say('secretariat.screens.move-none')}</p>
  return (
    <ul className="screen-elsewhere">
      {others.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className="act" onClick={() => onChoose(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
