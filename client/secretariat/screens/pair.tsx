import { type FormEvent, useId, useRef, useState } from 'react'
import type { NewScreen } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { isOnlyHere } from '../access/reach.ts'
import { Failure } from '../parts/failure.tsx'
import { RoomCodeChoice } from './room-code-choice.tsx'

const inRoom = [
  'secretariat.screens.offer.1',
  'secretariat.screens.offer.2',
  'secretariat.screens.offer.3',
] as const
/** Its picture goes out of the room. */
const overlay = 'secretariat.screens.offer.4'
const offers = [...inRoom, overlay] as const

type Props = {
  /** Names of the screens that there are. */
  taken: readonly (string | undefined)[]
  /** Whether there is a code that lets devices into the room. */
  hasRoomCode: boolean
  /** Answers with the code of what was in the way, null when nothing was. */
  onPair: (screen: NewScreen) => Promise<string | null>
}

/** The code that a screen shows, and what it is to be called. */
export const PairScreen = ({ taken, hasRoomCode, onPair }: Props) => {
  const say = useSay()
  const id = useId()
  const nameField = useRef<HTMLInputElement>(null)
  const codeField = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [showsRoomCode, setShowsRoomCode] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  const free = offers.filter(offer => !taken.includes(say(offer)))

  const choose = (offer: (typeof offers)[number]) => {
    setName(say(offer))
    setShowsRoomCode(offer !== overlay)
  }
  const pair = async (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return codeField.current?.focus()
    if (name.trim() === '') return nameField.current?.focus()
    const refused = await onPair({ code: code.trim(), name: name.trim(), showsRoomCode })
    setFailure(refused)
    if (refused !== null) return codeField.current?.select()
    setCode('')
    setName('')
    setShowsRoomCode(true)
    codeField.current?.focus()
  }

  return (
    <section className="screen-pair" aria-labelledby={id}>
      <h2 id={id}>{say('secretariat.screens.pair')}</h2>
      <p>{say('secretariat.screens.how', { address: `${location.host}/screen` })}</p>
      {isOnlyHere(location.href) && <p>{say('secretariat.screens.only-here')}</p>}
      <form onSubmit={event => void pair(event)}>
        <label className="field-line">
          <span>{say('secretariat.screens.code')}</span>
          <input
            ref={codeField}
            className="screen-code"
            value={code}
            onChange={event => setCode(event.target.value)}
            maxLength={16}
            size={9}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="ACD EFH"
          />
        </label>
        <label className="field-line screen-name">
          <span>{say('secretariat.screens.name')}</span>
          <input
            ref={nameField}
            value={name}
            onChange={event => setName(event.target.value)}
            maxLength={60}
            autoComplete="off"
          />
        </label>
        <button type="submit" className="act act-sure">
          {say('secretariat.screens.do')}
        </button>
      </form>
      {free.length > 0 && (
        <p className="screen-offers">
          {free.map(offer => (
            <button key={offer} type="button" className="word-act" onClick={() => choose(offer)}>
              {say(offer)}
            </button>
          ))}
        </p>
      )}
      {hasRoomCode && name !== '' && <RoomCodeChoice isShown={showsRoomCode} onChoose={setShowsRoomCode} />}
      <Failure code={failure} />
    </section>
  )
}
