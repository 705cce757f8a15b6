import type { Report } from '../../shared/protocol.ts'
import type { Fact } from './observer.ts'

/** What a screen has said last, and when it was heard of last, in epoch ms. */
export type ScreenReport = Report & { at: number }

/** What the screens at this server say of themselves. */
export type Reports = {
  tell(fact: Fact): void
  /** What has ended is forgotten. */
  all(): [access: string, ScreenReport][]
}

export type ReportsParts = {
  now: () => number
  /** Whether there is such an access still. */
  exists: (access: string) => boolean
}

export const openReports = ({ now, exists }: ReportsParts): Reports => {
  const known = new Map<string, ScreenReport>()
  return {
    tell: fact => {
      if (fact.what === 'reported') known.set(fact.access, { ...fact.report, at: now() })
      if (fact.what !== 'heard') return
      const report = known.get(fact.access)
      // That one which nobody sees is there still is no news.
      if (report && !report.isHidden) known.set(fact.access, { ...report, at: now() })
    },
    all: () => {
      for (const access of known.keys()) if (!exists(access)) known.delete(access)
      return [...known]
    },
  }
}
