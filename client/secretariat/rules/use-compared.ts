import { useState } from 'react'

const mostCompared = 2

/** Which packs one looks at: those that are compared, one with what holds here or two with each other; and in sight. */
export const useCompared = () => {
  const [compared, setCompared] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<readonly string[]>([])
  return {
    compared,
    compare: (pack: string) =>
      setCompared(
        compared.includes(pack)
          ? compared.filter(id => id !== pack)
          : [...compared.slice(1 - mostCompared), pack].slice(-mostCompared),
      ),
    end: () => setCompared([]),
    /** To be in sight where there is no room for all, the last first. */
    asked,
    ask: (pack: string) => setAsked([pack, ...asked.filter(id => id !== pack)]),
  }
}
export type Sight = ReturnType<typeof useCompared>
