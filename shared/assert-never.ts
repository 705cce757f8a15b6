/** Ends a switch over a closed union; only a bug can reach it. */
export const assertNever = (value: never): never => {
  throw new Error(`not a member of the union: ${JSON.stringify(value)}`)
}
