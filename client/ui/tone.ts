import { useEffect } from 'react'

type Tone = 'light' | 'dark'

/** As an address asks for it: a room is dark unless it says otherwise. */
export const toneOf = (asked: string | null): Tone => (asked === 'light' ? 'light' : 'dark')

/** The tone of the whole page, as long as the component is there. */
export const useTone = (tone: Tone): void => {
  useEffect(() => {
    const before = document.body.dataset.tone
    document.body.dataset.tone = tone
    return () => {
      document.body.dataset.tone = before
    }
  }, [tone])
}
