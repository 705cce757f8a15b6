import type { CSSProperties, ReactNode } from 'react'

type Props = {
  children: string
  /** In px at most; a long word makes it smaller, so that no language runs out of the page. */
  size?: 'said' | 'large' | 'largest'
  hollow?: boolean
}

const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map(word => word.length))

/** The one sentence of the page. */
export const Headline = ({ children, size = 'said', hollow = false }: Props) => (
  <h1
    className={`headline headline-${size}${hollow ? ' hollow' : ''}`}
    style={{ '--longest': longestWord(children) } as CSSProperties}
  >
    {children}
  </h1>
)

export const Lead = ({ children }: { children: ReactNode }) => <p className="lead">{children}</p>
