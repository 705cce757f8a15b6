import { useId } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'

type Props = { isShown: boolean; onChoose: (isShown: boolean) => void }

/** Whether the code that lets a device into the room stands on a screen: a camera’s picture takes it out of the room. */
export const RoomCodeChoice = ({ isShown, onChoose }: Props) => {
  const say = useSay()
  return (
    <div className="screen-room-code">
      <Choice
        legend={say('secretariat.screens.room-code')}
        name={useId()}
        chosen={isShown ? 'shown' : 'hidden'}
        options={(['shown', 'hidden'] as const).map(value => ({
          value,
          words: say(`secretariat.screens.room-code.${value}`),
        }))}
        onChoose={value => onChoose(value === 'shown')}
      />
      {!isShown && <p>{say('secretariat.screens.room-code.why')}</p>}
    </div>
  )
}
