import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language } from '../../shared/meeting/delegations.ts'
import { chosenLanguage, storeLanguage } from './choose.ts'
import { loadSay, type Say } from './say.ts'

type Spoken = { language: Language; say: Say; choose: (language: Language) => void }

const LanguageContext = createContext<Spoken | null>(null)

/** A device that keeps nothing (a private window) still has a language. */
const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Shows nothing before the words are there: a fraction of a second, once. `language` fixes it, for stills. */
export const LanguageProvider = ({ children, language }: { children: ReactNode; language?: Language }) => {
  const [wanted, setWanted] = useState(
    () => language ?? chosenLanguage(location.search, storage(), navigator.languages),
  )
  const [spoken, setSpoken] = useState<Omit<Spoken, 'choose'> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void loadSay(wanted).then(say => {
      if (!isCurrent) return
      document.documentElement.lang = wanted
      setSpoken({ language: wanted, say })
    })
    return () => {
      isCurrent = false
    }
  }, [wanted])
  if (spoken === null) return null
  const choose = (chosen: Language) => {
    storeLanguage(storage(), chosen)
    setWanted(chosen)
  }
  return <LanguageContext value={{ ...spoken, choose }}>{children}</LanguageContext>
}

export const useLanguage = (): Spoken => {
  const spoken = useContext(LanguageContext)
  if (spoken === null) throw new Error('a page stands inside a LanguageProvider')
  return spoken
}

export const useSay = (): Say => useLanguage().say
