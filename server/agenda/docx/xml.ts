/** A tag or the text between two of them; names are without their prefix only where it is `w`. */
export type XmlPart =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(reference: string): string {
  const hex = reference[1] === 'x' || reference[1] === 'X'
  const point = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/** Text without entities: the five of XML and characters by number; a document's own are left as they stand. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#[xX]?[\dA-Fa-f]{1,8}|[a-z]{2,4});/g, (whole, name: string) =>
        name.startsWith('#') ? character(name) : (named[name] ?? whole),
      )
    : text

const bare = (name: string): string => (name.startsWith('w:') ? name.slice(2) : name)

function tag(source: string): XmlPart | undefined {
  if (source.startsWith('?') || source.startsWith('!')) return undefined
  if (source.startsWith('/')) return { kind: 'close', name: bare(source.slice(1).trim()) }
  const isEmpty = source.endsWith('/')
  const body = isEmpty ? source.slice(0, -1) : source
  const space = body.search(/\s/)
  const name = bare(space < 0 ? body : body.slice(0, space))
  return { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), isEmpty }
}

/** The tags and texts of a document in their order. It builds nothing and resolves nothing from elsewhere. */
export function* xmlParts(xml: string): Generator<XmlPart> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open < 0 ? xml.length : open)
    if (text !== '') yield { kind: 'text', text: unescaped(text) }
    if (open < 0) return
    const close = xml.indexOf('>', open)
    if (close < 0) return
    const part = tag(xml.slice(open + 1, close))
    if (part) yield part
    at = close + 1
  }
}

/** The value of an attribute, by its name without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescaped(value)
}
