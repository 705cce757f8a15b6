import type { View, ViewSession, WireTurn } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { type Candidate, preparedOf } from '../ui/coming-up.ts'
import { calledIn } from '../ui/names.ts'
import { debateEnded, type Motion } from './adopted-motions.ts'
import { currentSession } from './agenda.ts'
import { limitWords, partName } from './labels.ts'
import { flagOf, nameplateOf } from './names.ts'
import type { NextStep } from './next-step.ts'
import { presidingCode } from './next-to-speak.ts'
import { presidingName } from './presiding-name.ts'
import { isCarried, isCounted, noVotes, type Tally } from './tally.ts'

/** What stands on the one big action: what it brings about on the way, and what it does. */
export type StepWords = { consequence: string; action: string; flag?: string | undefined }

/** @param left how long it takes until it comes about by itself, where it does: `0:23` */
export const stepWords = (
  step: NextStep,
  view: View,
  say: Say,
  tally: Tally = noVotes,
  left: string | null = null,
): StepWords => {
  switch (step.does) {
    case 'open-session':
      return openingWords(step.session, view, say)
    case 'resume-session':
      return {
        consequence: say('podium.then.resumes'),
        action: say('podium.step.resume-session', { session: step.session.title }),
      }
    case 'open-part':
      return partWords(step, view, say)
    case 'hear-order': {
      const { delegation } = step.request
      return {
        consequence: orderConsequence(step.over, view, say),
        action: say('podium.step.hear-order', { name: nameplateOf(view, delegation) }),
        flag: flagOf(view, delegation),
      }
    }
    case 'rule':
      return { consequence: '', action: say('podium.rule.title') }
    case 'decide-motion':
      return motionWords(step.motion, view, tally, say)
    case 'vote':
      return voteWords(step.point, view, tally, say)
    case 'give-floor':
      return {
        consequence: giveConsequence(step, view, say),
        action: giveWords(step.to, view, say),
        flag: flagOf(view, codeOf(step.to)),
      }
    case 'draw-lot':
      return {
        consequence: say('podium.then.lot', { time: left ?? '' }),
        action: say('podium.step.draw-lot'),
      }
    case 'accept-chair':
      return {
        consequence: say('podium.then.accepts', { name: presidingName(view) ?? '' }),
        action: say('podium.officers.accept'),
        flag: flagOf(view, presidingCode(view) ?? undefined),
      }
    case 'hand-over':
      return {
        consequence: say('podium.then.presides', { name: nameplateOf(view, step.waits) }),
        action: say(`podium.officers.hand.${step.to}`),
        flag: flagOf(view, step.waits),
      }
    case 'start-clock':
      return {
        consequence: clockConsequence(step.turn, say),
        action: say('podium.step.start-clock'),
        flag: flagOf(view, step.turn.delegation),
      }
    case 'end-turn':
      return {
        consequence: freeWords(step.before, view, say),
        action:
          step.turn.name === null
            ? say('podium.step.end-turn-unnamed')
            : say('podium.step.end-turn', { name: step.turn.name }),
        flag: flagOf(view, step.turn.delegation),
      }
    case 'suspend':
      return {
        consequence: adoptedWords(step.adopted, say),
        action: say('podium.suspend.do'),
      }
    case 'end-debate':
      return {
        consequence: overWords(step.adopted, say),
        action: step.part
          ? partWords({ does: 'open-part', part: step.part, ends: null }, view, say).action
          : say('podium.close.do'),
      }
    case 'close-list':
      return {
        consequence: say('podium.then.no-more'),
        action: say('podium.step.close-list'),
      }
    case 'close-session':
      return {
        consequence: step.adopted
          ? adoptedWords(step.adopted, say)
          : step.ends
            ? endsConsequence(step.ends, false, say)
            : say('podium.then.done'),
        action: say('podium.close.do'),
      }
  }
}

/** Sessions in which delegations speak open with their list, where the rules say so. */
const openingWords = (session: ViewSession, { rules }: View, say: Say): StepWords => {
  const opensList =
    rules.listOpens === 'with-session' && (session.kind === 'business' || session.kind === 'plenary')
  const hours = { start: session.plannedStart, end: session.plannedEnd }
  return {
    consequence: say(opensList ? 'podium.then.opens-list' : 'podium.then.planned', hours),
    action: say('podium.step.open-session', { session: session.title }),
  }
}

const partWords = (
  { part, ends }: Extract<NextStep, { does: 'open-part' }>,
  view: View,
  say: Say,
): StepWords => {
  const moderator = currentSession(view)?.moderator?.name ?? ''
  switch (part.kind) {
    case 'introduction':
    case 'closing':
      return {
        consequence: ends
          ? endsConsequence(ends, false, say)
          : say(part.kind === 'closing' ? 'podium.then.closing' : 'podium.then.introduction'),
        action: say(part.kind === 'closing' ? 'podium.step.closing' : 'podium.step.give-floor', {
          name: moderator,
        }),
      }
    case 'panel':
      return { consequence: say('podium.then.panel'), action: say('podium.part.panel') }
    case 'dialogue':
      return { consequence: say('podium.then.dialogue'), action: say('podium.step.begin-dialogue') }
    case 'responses':
      return { consequence: say('podium.then.responses'), action: say('podium.step.begin-responses') }
    case 'item':
    case 'sub-item':
      return {
        consequence:
          part.speakingLimitSeconds === undefined
            ? say('podium.then.item')
            : say('podium.then.item-limit', { limit: limitWords(part.speakingLimitSeconds, say) }),
        action: say('podium.step.open-part', { item: partName(part, say) }),
      }
  }
}

/** What the count comes to, said before it is announced. */
const voteWords = ({ decision }: Point, view: View, tally: Tally, say: Say): StepWords => {
  const name = decision?.appealBy === undefined ? '' : nameplateOf(view, decision.appealBy)
  if (!isCounted(tally))
    return { consequence: say('podium.vote.appeal-by', { name }), action: say('podium.vote.enter') }
  return {
    consequence: say('podium.vote.count', tally),
    action: say(isCarried(tally) ? 'podium.vote.overturned' : 'podium.vote.stands'),
  }
}

const motionWords = (motion: Motion, view: View, tally: Tally, say: Say): StepWords => {
  if (!isCounted(tally))
    return {
      consequence: say('podium.then.put', {
        motion: say(`motion.${motion.motion}`),
        name: nameplateOf(view, motion.delegation),
      }),
      action: say('podium.vote.enter'),
    }
  return {
    consequence: say('podium.vote.count', tally),
    action: say(isCarried(tally) ? 'podium.motions.is-adopted' : 'podium.motions.is-rejected'),
  }
}

const overWords = ({ motion }: Motion, say: Say): string =>
  say(motion === 'adjournment-of-debate' ? 'podium.then.debate-adjourned' : 'podium.then.debate-closed')

/** What is before the room once a turn has ended: a motion, the end of the debate, or nothing. */
const freeWords = (before: Motion | undefined, view: View, say: Say): string => {
  if (before) return say('podium.then.decides', { motion: say(`motion.${before.motion}`) })
  const over = debateEnded(view)
  return over ? overWords(over, say) : say('podium.then.floor-free')
}

const adoptedWords = ({ motion }: Motion, say: Say): string =>
  say('podium.then.adopted', { motion: say(`motion.${motion}`) })

const codeOf = (to: Candidate): string | undefined =>
  'request' in to ? to.request.delegation : 'report' in to ? to.report : undefined

type Point = Extract<NextStep, { does: 'vote' }>['point']

const orderConsequence = (over: WireTurn | null, view: View, say: Say): string => {
  if (over === null) return say('podium.then.order')
  return say('podium.then.order-over', { name: calledIn(view, over, say) })
}

const giveConsequence = (
  { to, ends, beginsDialogue }: Extract<NextStep, { does: 'give-floor' }>,
  view: View,
  say: Say,
): string => {
  if (ends) return endsConsequence(ends, beginsDialogue, say)
  if (beginsDialogue) return say('podium.then.begins-dialogue')
  if ('speaker' in to) return say('podium.then.prepared', preparedPlace(to.speaker.id, view))
  if ('report' in to) return say('podium.round.title')
  const { kind, motion } = to.request
  if (motion) return say(`podium.then.motion-${motion.side}`)
  return say(kind === 'right-of-reply' ? 'podium.then.reply' : 'podium.then.first')
}

const endsConsequence = ({ name }: WireTurn, beginsDialogue: boolean, say: Say): string => {
  const key = beginsDialogue ? 'podium.then.ends-dialogue' : 'podium.then.ends'
  return name === null ? say(`${key}-unnamed`) : say(key, { name })
}

export const giveWords = (to: Candidate, view: View, say: Say): string => {
  if ('request' in to)
    return say('podium.step.give-floor', { name: nameplateOf(view, to.request.delegation) })
  if ('report' in to) return say('podium.step.give-floor', { name: nameplateOf(view, to.report) })
  const { name, id } = to.speaker
  return name === null
    ? say('podium.step.give-floor-unnamed', preparedPlace(id, view))
    : say('podium.step.give-floor', { name })
}

/** Its place among the prepared speakers, from 1, and how many they are. */
export const preparedPlace = (id: string, view: View): { order: number; count: number } => {
  const session = currentSession(view)
  const speakers = session ? preparedOf(session) : []
  return { order: speakers.findIndex(speaker => speaker.id === id) + 1, count: speakers.length }
}

const clockConsequence = ({ name, clock }: WireTurn, say: Say): string => {
  const limit = limitWords(clock.limitMs / 1000, say)
  return name === null
    ? say('podium.then.clock-unnamed', { limit })
    : say('podium.then.clock', { name, limit })
}
