import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { isOwn } from './packs.ts'
import { packTitle } from './words.ts'

type Props = {
  pack: RulePack
  /** It was chosen at this level last. */
  isChosen: boolean
  /** A pack is not chosen for a pack. */
  mayChoose: boolean
  isCompared: boolean
  onChoose: () => void
  onCompare: () => void
  onEdit: () => void
  onRemove: () => void
}

/** A pack at the head of its column, with what can be done with it. */
export const PackHead = ({
  pack,
  isChosen,
  mayChoose,
  isCompared,
  onChoose,
  onCompare,
  onEdit,
  onRemove,
}: Props) => {
  const say = useSay()
  const title = packTitle(pack, say)
  return (
    <th scope="col" className={isChosen ? 'pack pack-chosen' : 'pack'}>
      <b>{title}</b>
      {isChosen && (
        <small className="pack-here">
          <Shape name="check" /> {say('secretariat.rules.chosen')}
        </small>
      )}
      <div className="pack-acts">
        {mayChoose && !isChosen && (
          <TwicePress confirm={say('secretariat.rules.choose-sure')} about={title} onPress={onChoose}>
            {say('secretariat.rules.choose')}
          </TwicePress>
        )}
        <button type="button" className="word-act" aria-pressed={isCompared} onClick={onCompare}>
          {say(isCompared ? 'secretariat.rules.compared' : 'secretariat.rules.compare')}
          <span className="spoken"> {title}</span>
        </button>
        {isOwn(pack) && (
          <>
            <button type="button" className="word-act" onClick={onEdit}>
              {say('secretariat.rules.edit-pack')}
              <span className="spoken"> {title}</span>
            </button>
            <TwicePress confirm={say('secretariat.rules.remove-sure')} about={title} onPress={onRemove}>
              {say('secretariat.rules.remove')}
            </TwicePress>
          </>
        )}
      </div>
    </th>
  )
}
