import { useFit } from '../ui/fit.ts'

/** The most lines that there is room for below the columns. */
const footLines = 2

/** What is to be known of a list, in lines below it. */
export const Foot = ({ lines }: { lines: string[] }) => (
  <footer>
    {lines.slice(0, footLines).map(line => (
      <FootLine key={line} line={line} />
    ))}
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
