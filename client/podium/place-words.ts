import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import type { MessageKey, Say } from '../languages/say.ts'

/** By what requests of a kind stand where they stand, before anybody moves them. */
const ruleWords = ({ kind }: WireRequest, { rules }: View, say: Say): string => {
  if (kind === 'point-of-order') return say('podium.place.point-of-order')
  if (kind === 'motion') return say('podium.place.motion')
  if (kind === 'right-of-reply' && rules.repliesAt !== 'in-order') return say('podium.place.reply')
  return [...rules.order.map(key => say(`podium.place.${key}`)), say('podium.place.request')].join(', ')
}

const movedBy = (by: string): MessageKey =>
  by === 'delegate' || by === 'chair' ? `podium.place.moved.${by}` : 'podium.place.moved.podium'

/** Why a request stands where it stands: “3rd: in order of request; moved by the chair 14:32.” */
export const placeWords = (request: WireRequest, place: number | null, view: View, say: Say): string => {
  const at = (time: WireRequest['requestedAt']) => ({ time: hourAt(view.meeting.timezone, time) })
  const { moved, drawn, absentAt, held, first, kind } = request
  const why = [
    held ? say('podium.place.held') : ruleWords(request, view, say),
    drawn !== undefined && say('podium.place.drawn', { place: drawn }),
    absentAt !== undefined && say('podium.place.absent', at(absentAt)),
    moved && say(movedBy(moved.by), at(moved.at)),
    first && kind === 'intervention' && say('podium.place.first'),
  ]
  const words = why.filter(Boolean).join('; ')
  return place === null
    ? `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`
    : say('podium.place', { place, why: words })
}

type Matter = Pick<WireRequest, 'representative' | 'group' | 'language'>

/** Who will speak, on whose behalf, in which language; empty when the request says nothing of it. */
export const matterWords = (matter: Matter, say: Say): string =>
  [
    matter.representative !== undefined && say('podium.list.speaks', { name: matter.representative }),
    nameWords({ group: matter.group }, say),
    languageWords(matter, say),
  ]
    .filter(Boolean)
    .join(', ')

/** Of somebody who speaks: the representative, on behalf of a group. */
export const nameWords = ({ representative, group }: Omit<Matter, 'language'>, say: Say): string =>
  [representative, group !== undefined && say('floor.as.group', { group })].filter(Boolean).join(', ')

export const languageWords = ({ language }: Pick<Matter, 'language'>, say: Say): string =>
  language === undefined ? '' : say('podium.list.in-language', { language })
