import { useEffect, useState } from 'react'
import { Redirect, useSearchParams } from 'wouter'
import type { Language } from '../../shared/meeting/delegations.ts'
import { loadSay, type MessageKey, type Say } from '../languages/say.ts'
import { browserDevice } from '../live/device.ts'
import { useFit } from '../ui/fit.ts'
import { Shape } from '../ui/shape.tsx'
import { toneOf, useTone } from '../ui/tone.ts'
import { useWakeLock } from '../ui/wake-lock.ts'
import { besides } from './besides.ts'
import { type Pairing, waitForPairing } from './wait-for-pairing.ts'
import './room.css'
import './pairing.css'

/** What a machine behind a projector shows until it is a screen of a meeting; it goes there by itself then. */
export default function PairingPage() {
  const [search] = useSearchParams()
  const [pairing, setPairing] = useState<Pairing>({ status: 'asking' })
  const voices = useVoices()
  useTone(toneOf(search.get('tone')))
  useWakeLock()
  useEffect(() => waitForPairing(browserDevice(), setPairing), [])
  if (pairing.status === 'paired') {
    const { meeting, access } = pairing
    return (
      <Redirect to={`/m/${encodeURIComponent(meeting)}/screen${besides(search, { as: access })}`} replace />
    )
  }
  return voices && <PairingPicture pairing={pairing} voices={voices} />
}

const languages: Language[] = ['en', 'es', 'pt', 'fr']
type Voice = { language: Language; say: Say }

/** All languages at once: nobody knows yet which ones the meeting has. */
const useVoices = (): Voice[] | null => {
  const [voices, setVoices] = useState<Voice[] | null>(null)
  useEffect(() => {
    let isHere = true
    const load = async (language: Language) => ({ language, say: await loadSay(language) })
    void Promise.all(languages.map(load)).then(loaded => isHere && setVoices(loaded))
    return () => {
      isHere = false
    }
  }, [])
  return voices
}

type Shown = Exclude<Pairing, { status: 'paired' }>

const wordsOf: Record<Shown['status'], MessageKey | null> = {
  asking: null,
  waiting: 'screen.pair.type',
  lost: 'screen.pair.lost',
  crowded: 'screen.pair.crowded',
}

const PairingPicture = ({ pairing, voices }: { pairing: Shown; voices: Voice[] }) => {
  const code = 'code' in pairing ? pairing.code : null
  const words = wordsOf[pairing.status]
  const isSound = pairing.status === 'waiting'
  return (
    <main className={isSound ? 'room pairing' : 'room pairing pairing-lost'}>
      {code !== null && <Code key={code} code={code} isSound={isSound} />}
      {words !== null && <Lines key={words} words={words} isSound={isSound} voices={voices} />}
    </main>
  )
}

/** In the groups in which it is typed. */
const Code = ({ code, isSound }: { code: string; isSound: boolean }) => {
  const box = useFit<HTMLHeadingElement>(5, 'width')
  const [first, second] = code.split('-')
  const look = isSound ? undefined : 'hollow'
  return (
    <h1 className="pairing-code" ref={box}>
      <span className={look}>{first}</span> <span className={look}>{second}</span>
    </h1>
  )
}

type LinesProps = { words: MessageKey; isSound: boolean; voices: Voice[] }

const Lines = ({ words, isSound, voices }: LinesProps) => {
  const box = useFit<HTMLDivElement>(3, 'width')
  return (
    <div className="pairing-lines" role="status" ref={box}>
      {voices.map(({ language, say }, place) => (
        <p key={language} lang={language}>
          <span>
            {!isSound && place === 0 && <Shape name="ring-broken" />}
            {say(words)}
          </span>
        </p>
      ))}
    </div>
  )
}
