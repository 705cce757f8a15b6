/** Why a document cannot be turned into text. */
export type UnreadableCode = 'unreadable-document' | 'unsupported-type' | 'too-large'

/** The only error that reading a document ends with. `message` is English; people see wording by `code`. */
export class UnreadableDocument extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'UnreadableDocument'
    this.code = code
  }
}
