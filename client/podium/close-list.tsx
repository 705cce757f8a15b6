import { useEffect } from 'react'
import { WaysToClose } from '../ui/ways-to-close.tsx'
import { useSituation } from './situation.tsx'

/** The list is closed in the way that the chair chooses here. */
export const CloseList = () => {
  const { view, press, show } = useSituation()
  const isOpen = view.list.status === 'open'
  // Somebody else has closed it meanwhile.
  useEffect(() => {
    if (!isOpen) show(null)
  }, [isOpen, show])
  return (
    <div className="confirm">
      <WaysToClose
        onClose={how => {
          void press.closeList(how)
          show(null)
        }}
      />
    </div>
  )
}
