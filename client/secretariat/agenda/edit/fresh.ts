/** An id that no agenda has had: 60 random bits. @param kind the letter that it begins with */
export type NewId = (kind: 's' | 'i' | 'p') => string

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

export const newId: NewId = kind =>
  `${kind}-${[...crypto.getRandomValues(new Uint8Array(12))].map(byte => letters[byte % 32]).join('')}`
