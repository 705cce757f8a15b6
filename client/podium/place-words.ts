import type { View, WireRequest } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { whySaid } from '../ui/why.ts'

/** Why a request stands where it stands, or that it has no place yet: “2nd: In order of request.” */
export const placeWords = (request: WireRequest, place: number | null, view: View, say: Say): string => {
  if (request.held) return say('podium.place.held')
  if (request.simultaneous) return say('podium.place.lot')
  const why = whySaid(say, view, request).join(' ')
  return place === null ? why : say('podium.place', { place, why })
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
