import type { ReactNode } from 'react'
import { Link, useRoute, useSearch } from 'wouter'

/** A page of the secretariat keeps what the address says beside its path: which access acts, which language. */
export const usePageAddress = (): ((to: string) => string) => {
  const search = useSearch()
  return to => (search === '' ? to : `${to}?${search}`)
}

type Props = { to: string; children: ReactNode; className?: string }

export const PageLink = ({ to, children, className }: Props) => {
  const address = usePageAddress()
  const [isHere] = useRoute(to)
  return (
    <Link href={address(to)} className={className ?? ''} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}
