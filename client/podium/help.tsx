import { useEffect, useRef } from 'react'
import { useSay } from '../languages/react.tsx'
import { helpLines } from './keys.ts'

/** The keys, over everything: whoever asks for them looks at nothing else for a moment. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">{say('podium.act.help')}</h2>
        <button type="button" className="act" onClick={onClose}>
          {say('podium.confirm.back')}
        </button>
      </header>
      <dl>
        {helpLines().map(({ keys, shown, said }) => (
          <div key={said[0]}>
            <dt>
              <kbd>{shown ? say(shown) : keys}</kbd>
            </dt>
            <dd>{said.map(key => say(key)).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
