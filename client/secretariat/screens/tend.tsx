import { useEffect, useState } from 'react'
import type { Screen, ScreenChange, View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useMoment } from '../access/moment.ts'
import { TwicePress } from '../parts/twice.tsx'
import { Elsewhere } from './elsewhere.tsx'

type Props = {
  screen: Screen
  /** As it is called on this page; a screen may have no name. */
  name: string
  view: View
  /** Whoever looks after several meetings may point it to another one. */
  mayMove: boolean
  onIdentify: () => Promise<boolean>
  onChange: (to: ScreenChange) => void
  onRemove: () => void
}

type Open = 'name' | 'meeting' | null

/** How long the page says that the name is shown, about as long as it is. In ms. */
const saidMs = 8000

/** Whether a screen has contact, and since when that is so. */
export const ScreenContact = ({ screen, view }: { screen: Screen; view: View }) => {
  const say = useSay()
  const moment = useMoment(view.meeting)
  const { connected, since, signedInAt } = screen
  if (!connected && signedInAt === null)
    return (
      <p className="screen-contact">
        <Shape name="ring" />
        {say('secretariat.status.screen.awaited')}
      </p>
    )
  return (
    <p className="screen-contact">
      <Shape name={connected ? 'circle' : 'ring-broken'} />
      {say(connected ? 'secretariat.screens.connected' : 'secretariat.screens.gone', { time: moment(since) })}
    </p>
  )
}

/** What can be done with a screen, beside choosing what it shows. */
export const TendScreen = ({ screen, name, view, mayMove, onIdentify, onChange, onRemove }: Props) => {
  const say = useSay()
  const [open, setOpen] = useState<Open>(null)
  const [isIdentified, setIdentified] = useState(false)
  useEffect(() => {
    if (!isIdentified) return
    const timer = setTimeout(() => setIdentified(false), saidMs)
    return () => clearTimeout(timer)
  }, [isIdentified])
  const toggle = (part: Open) => setOpen(before => (before === part ? null : part))
  const change = (to: ScreenChange) => {
    setOpen(null)
    onChange(to)
  }
  return (
    <>
      <p className="screen-acts">
        {screen.connected && (
          <button type="button" className="word-act" onClick={() => void onIdentify().then(setIdentified)}>
            {say('secretariat.screens.identify')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        <button
          type="button"
          className="word-act"
          aria-expanded={open === 'name'}
          onClick={() => toggle('name')}
        >
          {say('secretariat.screens.rename')}
          <span className="spoken"> {name}</span>
        </button>
        {mayMove && (
          <button
            type="button"
            className="word-act"
            aria-expanded={open === 'meeting'}
            onClick={() => toggle('meeting')}
          >
            {say('secretariat.screens.move')}
            <span className="spoken"> {name}</span>
          </button>
        )}
        <TwicePress about={name} confirm={say('secretariat.screens.remove-sure')} onPress={onRemove}>
          {say('secretariat.screens.remove')}
        </TwicePress>
      </p>
      <p className="screen-said" role="status">
        {isIdentified && say('secretariat.screens.identified')}
      </p>
      {open === 'name' && <Rename before={screen.name ?? ''} onRename={to => change({ name: to })} />}
      {open === 'meeting' && (
        <Elsewhere meeting={view.meeting.id} onChoose={meeting => change({ meeting })} />
      )}
    </>
  )
}

const focus = (field: HTMLInputElement | null) => field?.select()

const Rename = ({ before, onRename }: { before: string; onRename: (name: string) => void }) => {
  const say = useSay()
  const [name, setName] = useState(before)
  return (
    <form
      className="screen-rename"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') onRename(name.trim())
      }}
    >
      <label className="field-line">
        <span>{say('secretariat.screens.name')}</span>
        <input ref={focus} value={name} maxLength={60} onChange={event => setName(event.target.value)} />
      </label>
      {name.trim() !== '' && (
        <button type="submit" className="act">
          {say('secretariat.screens.save')}
        </button>
      )}
    </form>
  )
}
