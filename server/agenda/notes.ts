import type { Findings } from './finding.ts'

/** The schema's: characters in a note, and notes of one session. */
const longestNote = 5000
const mostNotes = 200

function pieces(note: string): string[] {
  const found: string[] = []
  let rest = note.trim()
  while (rest.length > longestNote) {
    const space = rest.lastIndexOf(' ', longestNote)
    const end = space > 0 ? space : longestNote
    found.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return [...found, rest].filter(piece => piece !== '')
}

/** Many short notes as few long ones, a line each. */
function gathered(notes: readonly string[]): string[] {
  const found: string[] = []
  for (const note of notes) {
    const last = found.at(-1)
    if (last !== undefined && last.length + note.length < longestNote)
      found[found.length - 1] = `${last}\n${note}`
    else found.push(note)
  }
  return found
}

/** Notes as an agenda holds them. What is too much even then is left out, and `too-long` says so. */
export function fitNotes(notes: readonly string[], line: number, findings: Findings): string[] {
  const all = notes.flatMap(pieces)
  if (all.length <= mostNotes) return all
  const fewer = gathered(all)
  if (fewer.length > mostNotes)
    findings.add(line, 'too-long', 'There are more notes than an agenda holds; the last are left out.')
  return fewer.slice(0, mostNotes)
}
