import type { SignalKind } from '../../shared/meeting/commands.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { languageCalled } from '../languages/choose.ts'
import { locales, type Say } from '../languages/say.ts'
import type { ShapeName } from './shape.tsx'

/** What the interpreters’ booths signal, as every page says it. */

/** Who hears nothing cannot wait. */
const kinds: readonly SignalKind[] = ['cannot-hear', 'slower']

export const signalShape: Record<SignalKind, ShapeName> = { 'cannot-hear': 'muted', slower: 'bars' }

/**
 * The booths by the languages that they are named for: “French booth”, “French and Portuguese booths”; others by
 * their names as they are.
 */
export const boothsCalled = (names: readonly string[], say: Say, language: Language): string => {
  const spoken = names.flatMap(name => languageCalled(name) ?? [])
  const others = names.filter(name => languageCalled(name) === undefined)
  const list = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  const listed = list.format(spoken.map(of => say(`booth.of.${of}`)))
  return [
    ...(spoken.length > 0 ? [say('booth.called', { count: spoken.length, names: listed })] : []),
    ...others.map(name => (name === '' ? say('booth.unnamed') : name)),
  ].join(', ')
}

export type Signalled = { signal: SignalKind; booths: string[] }

/** What is signalled now, the gravest first, and by which booths, the first of them first. */
export const signalled = ({ signals = [] }: Pick<View, 'signals'>): Signalled[] =>
  kinds
    .map(signal => ({
      signal,
      booths: signals.filter(given => given.signal === signal).map(({ booth }) => booth),
    }))
    .filter(({ booths }) => booths.length > 0)
