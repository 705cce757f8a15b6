import type { ReactNode } from 'react'
import { useFit } from '../ui/fit.ts'

/** The line above what is content: a title, and at its right what changes. */
export const Heading = ({ title, children }: { title: string; children: ReactNode }) => {
  const box = useFit<HTMLElement>(4, 'width')
  return (
    <header ref={box}>
      <h1>{title}</h1>
      <p>{children}</p>
    </header>
  )
}
