import { useFit } from '../ui/fit.ts'
import { TurningLine } from './turning-line.tsx'

/** The most lines that there is room for below the columns. */
const footLines = 2
/** So many letters fit beside each other when they are narrow; a longer line turns. */
const mostOfALine = 46

/** What is to be known of a list, in lines below it. */
export const Foot = ({ lines }: { lines: string[] }) => (
  <footer>
    {lines
      .slice(0, footLines)
      .map(line =>
        line.length > mostOfALine ? (
          <TurningLine key={line} texts={[line]} />
        ) : (
          <FootLine key={line} line={line} />
        ),
      )}
  </footer>
)

const FootLine = ({ line }: { line: string }) => {
  const box = useFit<HTMLParagraphElement>(3, 'width')
  return (
    <p ref={box}>
      <span>{line}</span>
    </p>
  )
}
