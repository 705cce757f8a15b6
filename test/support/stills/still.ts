import type { Live } from '../../../client/live/connection.ts'
import type { LiveState } from '../../../client/live/store.ts'
import type { Audience } from '../../../shared/meeting/roles.ts'
import { type History, hour } from '../history.ts'
import { seenBy } from './meeting.ts'
import { stillLive } from './still-live.ts'

/** The pages that can be shown standing still. */
export type StillPage = 'booth' | 'podium' | 'delegate' | 'screen' | 'follow' | 'secretariat'

export type Still = { page: StillPage; live: () => Live }

/** A page as `audience` sees the meeting after `history`, at `time` of its day. */
export const still = (
  page: StillPage,
  audience: Audience,
  history: History,
  time: string,
  differently: Partial<Omit<LiveState, 'view'>> = {},
): Still => ({ page, live: () => stillLive(seenBy(audience, history), hour(time), differently) })
