import type { ReactNode } from 'react'
import './parts.css'

/** What the page is, and in one sentence how things stand with it. */
export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <header className="page-head">
    <h1>{title}</h1>
    {children && <p>{children}</p>}
  </header>
)
