import type { View } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagFor } from '../ui/names.ts'
import type { Speech } from './coming.ts'

/** The name as its nameplate has it, read in its own language. */
export const Name = ({ view, speech }: { view: View; speech: Speech }) => {
  const say = useSay()
  const delegation = view.delegations.find(({ code }) => code === speech.delegation)
  const flag = flagFor(view, speech.delegation)
  return (
    <span className="name">
      {flag && <Flag code={flag} />}
      <span lang={delegation?.language}>{calledIn(view, speech, say)}</span>
    </span>
  )
}

/** In which language: the one thing for which a booth looks up. */
export const Spoken = ({ speech: { language } }: { speech: Speech }) => {
  const say = useSay()
  return language === undefined ? (
    <span className="language unsaid">{say('booth.language.unsaid')}</span>
  ) : (
    <span className="language" lang={language}>
      {languageNames[language]}
    </span>
  )
}

/** What it is, unless an intervention; who speaks, and on whose behalf. */
export const factsOf = ({ kind, goesOn, representative, role, group }: Speech, say: Say): string[] =>
  [
    kind !== 'intervention' && kind !== 'prepared' && say(`kind.${kind}`),
    representative,
    role,
    group !== undefined && say('floor.as.group', { group }),
    goesOn && say('booth.goes-on'),
  ].filter(words => typeof words === 'string')
