import { agenda } from './agenda.ts'
import { booth } from './booth.ts'
import { delegate } from './delegate.ts'
import { follow } from './follow.ts'
import { home } from './home.ts'
import { podium } from './podium.ts'
import { podiumRules } from './podium-rules.ts'
import { screen } from './screen.ts'
import { secretariat } from './secretariat.ts'
import { secretariatAccess } from './secretariat-access.ts'
import { secretariatAudit } from './secretariat-audit.ts'
import { secretariatDelegations } from './secretariat-delegations.ts'
import { secretariatFloor } from './secretariat-floor.ts'
import { secretariatMeetings } from './secretariat-meetings.ts'
import { secretariatMinutes } from './secretariat-minutes.ts'
import { secretariatNow } from './secretariat-now.ts'
import { secretariatPacks } from './secretariat-packs.ts'
import { secretariatPeople } from './secretariat-people.ts'
import { secretariatRegistration } from './secretariat-registration.ts'
import { secretariatRules } from './secretariat-rules.ts'
import { secretariatScreens } from './secretariat-screens.ts'
import { secretariatStatus } from './secretariat-status.ts'
import { shared } from './shared.ts'
import { why } from './why.ts'

export const messages = {
  ...shared,
  ...agenda,
  ...booth,
  ...delegate,
  ...follow,
  ...home,
  ...podium,
  ...podiumRules,
  ...screen,
  ...secretariat,
  ...secretariatAccess,
  ...secretariatAudit,
  ...secretariatDelegations,
  ...secretariatNow,
  ...secretariatMeetings,
  ...secretariatMinutes,
  ...secretariatPacks,
  ...secretariatPeople,
  ...secretariatFloor,
  ...secretariatRegistration,
  ...secretariatRules,
  ...secretariatScreens,
  ...secretariatStatus,
  ...why,
}
