import { secretariat } from './secretariat.ts'
import { shared } from './shared.ts'

export const messages = { ...shared, ...secretariat }
