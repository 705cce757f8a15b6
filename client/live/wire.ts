import type { Hello } from '../../shared/protocol.ts'

/** Type only, so that the wire's schemas stay out of the page: a new version of the wire is an error here. */
export const protocol: Hello['protocol'] = 1
