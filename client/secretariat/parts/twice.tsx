import { useState } from 'react'
import { useSay } from '../../languages/react.tsx'

const focus = (button: HTMLButtonElement | null) => button?.focus()

type Props = {
  children: string
  /** What the second press does, in full: “End this access”. */
  confirm: string
  /** Whom it concerns, for those who hear the button alone. */
  about: string
  onPress: () => void
}

/** For what cannot be taken back: the first press asks, the second acts. Leaving it asks no more. */
export const TwicePress = ({ children, confirm, about, onPress }: Props) => {
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  const act = () => {
    setAsked(false)
    onPress()
  }
  if (!isAsked)
    return (
      <button type="button" className="word-act" onClick={() => setAsked(true)}>
        {children}
        <span className="spoken"> {about}</span>
      </button>
    )
  return (
    <fieldset
      className="twice"
      aria-label={about}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setAsked(false)
      }}
      onKeyDown={event => event.key === 'Escape' && setAsked(false)}
    >
      <button type="button" className="word-act word-act-sure" ref={focus} onClick={act}>
        {confirm}
        <span className="spoken"> {about}</span>
      </button>
      <button type="button" className="word-act" onClick={() => setAsked(false)}>
        {say('secretariat.keep')}
      </button>
    </fieldset>
  )
}
