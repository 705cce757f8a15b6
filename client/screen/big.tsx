import { useFit } from '../ui/fit.ts'
import { Shape, type ShapeName } from '../ui/shape.tsx'

/** The one word that counts now, as large as it goes. */
export const Big = ({ shape, words }: { shape: ShapeName; words: string }) => {
  const box = useFit<HTMLParagraphElement>(5, 'width')
  return (
    <p className="big" key={words} ref={box}>
      <Shape name={shape} />
      <span>{words}</span>
    </p>
  )
}
