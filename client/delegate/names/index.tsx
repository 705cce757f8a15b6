import { Link, useSearch } from 'wouter'
import type { ListedPerson } from '../../../shared/people.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import type { LiveState } from '../../live/store.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import '../delegate.css'
import { Identity } from '../identity.tsx'
import { Connecting, Ended, NoMeeting, Stranger } from '../outside.tsx'
import { type Known, known } from '../own.ts'
import { useSecondThought } from '../second-thought.ts'
import './names.css'
import { SendNames } from './send-names.tsx'
import { useNames } from './use-names.ts'

const whole = (state: LiveState): LiveState => state

/** `/m/:meeting/delegation`: before the meeting a delegation sends in who represents it, and sees who is accredited. */
export default function NamesPage() {
  const state = useLive(whole)
  const own = known(state)
  if (own !== null && state.contact.status !== 'refused') return <OwnNames own={own} />
  return (
    <div className="delegate">
      <main>
        <section className="matter">
          <Outside state={state} />
        </section>
      </main>
    </div>
  )
}

const Outside = ({ state: { contact, you } }: { state: LiveState }) => {
  if (contact.status === 'refused') return contact.code === 'unknown-meeting' ? <NoMeeting /> : <Ended />
  return you === null ? <Connecting /> : <Stranger />
}

const shapes: Record<ListedPerson['status'], ShapeName> = {
  sent: 'ring',
  accredited: 'check',
  declined: 'cross',
}

const TakeBack = ({ name, act }: { name: string; act: () => void }) => {
  const say = useSay()
  const { isArmed, press } = useSecondThought(act)
  const words = isArmed ? 'delegate.names.take-back.sure' : 'delegate.names.take-back'
  return (
    <button
      type="button"
      className={isArmed ? 'names-take-back armed' : 'names-take-back'}
      aria-label={`${say(words)}: ${name}`}
      onClick={press}
    >
      {say(words)}
    </button>
  )
}

const OwnNames = ({ own }: { own: Known }) => {
  const say = useSay()
  const search = useSearch()
  const { people, send, sendFile, takeBack } = useNames(own)
  const { view, delegation } = own
  return (
    <div className="names">
      <title>{`${say('delegate.names.title')} – ${view.meeting.title}`}</title>
      <div className="delegate names-head">
        <Identity view={view} delegation={delegation} />
      </div>
      <main>
        <h1>{say('delegate.names.title')}</h1>
        <p className="names-lead">{say('delegate.names.lead')}</p>
        {people?.length === 0 && <p className="names-none">{say('delegate.names.none')}</p>}
        <ul className="names-list">
          {people?.map(({ id, name, function: inMeeting, status }) => (
            <li key={id}>
              <p>
                <b>{name}</b>
                {inMeeting !== '' && <small>{inMeeting}</small>}
              </p>
              <p className={`names-state names-${status}`}>
                <Shape name={shapes[status]} />
                {say(`delegate.names.${status}`)}
              </p>
              {status === 'sent' && <TakeBack name={name} act={() => void takeBack(id)} />}
            </li>
          ))}
        </ul>
        <SendNames send={send} sendFile={sendFile} />
        <p className="names-note">{say('delegate.names.correct')}</p>
        <Link
          className="act names-act"
          href={`/m/${view.meeting.id}/delegate${search === '' ? '' : `?${search}`}`}
        >
          <Shape name="back" />
          {say('delegate.names.back')}
        </Link>
      </main>
    </div>
  )
}
