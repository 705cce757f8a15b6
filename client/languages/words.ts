/** The same keys as the English catalogue, each with a message of its own. */
export type Words<English> = { [Key in keyof English]: string }
