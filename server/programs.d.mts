type Program = {
  name: string
  needed: string
  package: string
  variable: string
  paths: readonly string[]
}

/** Programs that tests use beside the packages: where they may be, and what Debian calls them. */
export const programs: { browser: Program; proxy: Program }
/** The path of a program on this machine; undefined where it is not. */
export const find: (program: Program) => string | undefined
