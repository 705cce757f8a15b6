/** A sentence whose figure stands out: “**9** waiting”. */
export const Figure = ({ text }: { text: string }) => (
  <span>{text.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part))}</span>
)
