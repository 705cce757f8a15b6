import { useEffect } from 'react'

export type Tone = 'light' | 'dark'

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
