import { Redirect, useSearchParams } from 'wouter'
import type { Language } from '../../shared/meeting/delegations.ts'
import { LanguageProvider } from '../languages/react.tsx'
import { useLive, useServerNow } from '../live/react.ts'
import { toneOf, useTone } from '../ui/tone.ts'
import { useWakeLock } from '../ui/wake-lock.ts'
import { Agenda } from './agenda.tsx'
import { besides } from './besides.ts'
import { Identified } from './identified.tsx'
import { List } from './list.tsx'
import { LotDrawn } from './lot.tsx'
import { Notice } from './notice.tsx'
import { Now } from './now.tsx'
import { pictureOf } from './picture.ts'
import { RoomCodeProvider } from './room-code.tsx'
import './room.css'
import './turn.css'
import './under.css'
import './free.css'
import './decided.css'
import './after.css'
import './matter.css'
import './content.css'
import './lost.css'

/**
 * The screen of the room. It speaks the meeting's first language, not that of the machine behind the projector,
 * unless its address says otherwise (`?lang=es`); `?tone=light` is for a room in daylight.
 */
export default function Screen() {
  const [search] = useSearchParams()
  useTone(toneOf(search.get('tone')))
  useWakeLock()
  const identified = useLive(state => state.identified)
  const first = useLive(({ view }) => view?.meeting.languages[0])
  const shown = (
    <RoomCodeProvider>
      <Shown />
      {identified && <Identified name={identified.name} />}
    </RoomCodeProvider>
  )
  if (search.has('lang') || first === undefined) return shown
  return <InLanguage language={first}>{shown}</InLanguage>
}

const InLanguage = ({ language, children }: { language: Language; children: React.ReactNode }) => (
  <LanguageProvider key={language} language={language}>
    {children}
  </LanguageProvider>
)

const Shown = () => {
  const view = useLive(state => state.view)
  const you = useLive(state => state.you)
  const contact = useLive(state => state.contact)
  const now = useServerNow(view?.withdrawn && !view.floor ? 'second' : 'minute')
  const [search] = useSearchParams()
  const picture = pictureOf({ view, you, contact }, now)
  switch (picture.shows) {
    case 'blank':
      return <main className="room" />
    case 'unpaired':
      return <Redirect to={`~/screen${besides(search)}`} replace />
    case 'connecting':
    case 'refused':
      return <Notice picture={picture} />
    case 'list':
      return <List view={picture.view} />
    case 'lot':
      return <LotDrawn view={picture.view} lot={picture.lot} />
    case 'agenda':
      return <Agenda view={picture.view} />
    case 'now':
      return <Now {...picture} />
  }
}
