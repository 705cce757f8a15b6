import { Fragment } from 'react'

/** Text with what matters most between asterisks: a translation may put it where its language wants it. */
export const Rich = ({ text }: { text: string }) =>
  text.split('*').map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 1 ? <b key={key}>{part}</b> : <Fragment key={key}>{part}</Fragment>
  })
