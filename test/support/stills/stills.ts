import { boothStills } from './booth.ts'
import { delegateStills } from './delegate.ts'
import { followStills } from './follow.ts'
import { podiumStills } from './podium.ts'
import { roomStills } from './room.ts'
import { roomCodeStills } from './room-code.ts'
import { roomRulesStills } from './room-rules.ts'
import type { Still } from './still.ts'

export const stills: Record<string, Still> = {
  ...boothStills,
  ...delegateStills,
  ...followStills,
  ...podiumStills,
  ...roomStills,
  ...roomCodeStills,
  ...roomRulesStills,
}
