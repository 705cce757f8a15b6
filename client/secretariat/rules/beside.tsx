import { type RefCallback, useCallback, useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { packTitle } from './words.ts'

/** How wide an element is, in CSS pixels; null before it has been measured. */
export const useWidth = (): [RefCallback<HTMLElement>, number | null] => {
  const [width, setWidth] = useState<number | null>(null)
  const measured = useCallback((element: HTMLElement) => {
    const measure = () => setWidth(element.clientWidth)
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  return [measured, width]
}

type Props = {
  packs: readonly RulePack[]
  shown: readonly RulePack[]
  /** It stays, whatever stands beside it. */
  followed: string | null
  onAsk: (pack: string) => void
}

/** Which packs are in sight, where there is no room for all of them. */
export const BesideChoice = ({ packs, shown, followed, onAsk }: Props) => {
  const say = useSay()
  return (
    <fieldset className="beside">
      <legend>{say('secretariat.rules.beside')}</legend>
      {packs.map(pack => {
        const isShown = shown.some(({ id }) => id === pack.id)
        return (
          <button
            key={pack.id}
            type="button"
            className="beside-pack"
            aria-pressed={isShown}
            disabled={isShown && pack.id === followed && shown.length > 1}
            onClick={() => onAsk(pack.id)}
          >
            {packTitle(pack, say)}
          </button>
        )
      })}
    </fieldset>
  )
}
