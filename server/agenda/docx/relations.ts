import { attribute, xmlParts } from './xml.ts'

/** The part of an archive to which a target leads, seen from a folder of it (`word/`). */
function resolved(target: string, folder: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The parts that a `.rels` part names, by the last word of their type: `officeDocument`, `numbering`, … */
export function relationsOf(xml: string, folder: string): Map<string, string> {
  const relations = new Map<string, string>()
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open' || part.name !== 'Relationship') continue
    const type = attribute(part.attributes, 'Type')?.split('/').at(-1)
    const target = attribute(part.attributes, 'Target')
    const isWithin = attribute(part.attributes, 'TargetMode') !== 'External'
    if (type && target && isWithin && !relations.has(type)) relations.set(type, resolved(target, folder))
  }
  return relations
}
