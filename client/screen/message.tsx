import { useFit } from '../ui/fit.ts'

/** Words that the podium shows to the room. */
export const Message = ({ text }: { text: string }) => {
  const box = useFit<HTMLDivElement>(6, 'height')
  return (
    <section className="present free">
      <div className="subject whole" key={text} ref={box}>
        <h1>{text}</h1>
      </div>
    </section>
  )
}
