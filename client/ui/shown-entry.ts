import { useEffect } from 'react'
import { useLive } from '../live/react.ts'

/**
 * Says on the document how far the page is: the entry of the record that it shows, as `data-seq`; nothing once the
 * server does not want it. It stands after the page, so that when it says so all else is there, keys included.
 */
export const ShownEntry = (): null => {
  const seq = useLive(({ seq, contact }) => (contact.status === 'refused' ? -1 : seq))
  useEffect(() => {
    const { dataset } = document.documentElement
    if (seq >= 0) dataset.seq = String(seq)
    return () => {
      delete dataset.seq
    }
  }, [seq])
  return null
}
