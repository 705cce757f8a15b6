import { shared } from './shared.ts'

export const messages = { ...shared }
