import { type ReactNode, useId, useState } from 'react'
import type { ScreenLayout } from '../../../shared/meeting/commands.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'
import { Miniature } from './miniature.tsx'

const layouts: readonly ScreenLayout[] = ['auto', 'speaker', 'list', 'agenda', 'message', 'blank']

/** What may be chosen; `same` for a single screen that shows what all show. */
export type Layout = ScreenLayout | 'same'
type Shown = { layout: ScreenLayout; message?: string | undefined }

type Props = {
  name: string
  show: Shown
  /** One of the screens, and not all of them. */
  isSingle: boolean
  /** It shows what all show; nothing was chosen for it alone. */
  follows: boolean
  view: View
  onShow: (layout: Layout, message?: string) => void
  /** Whether it has contact, of a single screen. */
  contact?: ReactNode
  /** What else can be done with a single screen. */
  children?: ReactNode
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus()

/** One screen, or all: a miniature of what it shows, and what it might. A message is shown once it is written. */
export const ScreenControl = ({ name, show, isSingle, follows, view, onShow, contact, children }: Props) => {
  const say = useSay()
  const heading = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const choose = (layout: Layout) => {
    if (layout === 'message') return setDraft(show.message ?? '')
    setDraft(null)
    onShow(layout)
  }
  return (
    <section className="screen-control" aria-labelledby={heading}>
      <Miniature show={show} view={view} />
      <div>
        <h2 id={heading}>{name}</h2>
        {contact}
        <p>{say(follows ? 'secretariat.screens.follows' : `secretariat.screens.says.${show.layout}`)}</p>
        <Choice<Layout>
          legend={name}
          isLegendSpoken
          name={heading}
          chosen={draft !== null ? 'message' : follows ? 'same' : show.layout}
          options={(isSingle ? (['same', ...layouts] as const) : layouts).map(value => ({
            value,
            words: say(`secretariat.screens.layout.${value}`),
          }))}
          onChoose={choose}
        />
        {draft === null && show.layout === 'message' && !follows && (
          <button type="button" className="word-act" onClick={() => setDraft(show.message ?? '')}>
            {say('secretariat.screens.rewrite')}
          </button>
        )}
        {draft !== null && (
          <form
            className="screen-message"
            onSubmit={event => {
              event.preventDefault()
              if (draft.trim() === '') return
              onShow('message', draft.trim())
              setDraft(null)
            }}
          >
            <label className="field-line">
              <span>{say('secretariat.screens.message')}</span>
              <textarea
                ref={focus}
                rows={2}
                maxLength={280}
                value={draft}
                onChange={event => setDraft(event.target.value)}
              />
            </label>
            <p className="form-acts">
              {draft.trim() !== '' && (
                <button type="submit" className="act act-sure">
                  {say('secretariat.screens.show-message')}
                </button>
              )}
              <button type="button" className="word-act" onClick={() => setDraft(null)}>
                {say('secretariat.cancel')}
              </button>
            </p>
          </form>
        )}
        {children}
      </div>
    </section>
  )
}
