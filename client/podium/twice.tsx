import { useState } from 'react'

type Props = { words: string; again: string; onPress: () => void }

/** What cannot be meant lightly asks once more, on the same button. */
export const Twice = ({ words, again, onPress }: Props) => {
  const [isAsked, setAsked] = useState(false)
  return (
    <button
      type="button"
      className={isAsked ? 'act wide strong' : 'act wide'}
      // The podium takes the focus from what was pressed by a pointer: only what goes elsewhere calls it off.
      onBlur={({ relatedTarget }) => relatedTarget && setAsked(false)}
      onClick={() => {
        if (isAsked) onPress()
        setAsked(!isAsked)
      }}
    >
      {isAsked ? again : words}
    </button>
  )
}
