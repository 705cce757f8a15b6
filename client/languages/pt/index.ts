import { podium } from './podium.ts'
import { secretariat } from './secretariat.ts'
import { shared } from './shared.ts'

export const messages = { ...shared, ...podium, ...secretariat }
