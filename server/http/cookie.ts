import type { CookieOptions, Request } from 'express'
import type { Door } from '../access/door.ts'

/** No script reads it, and no page of another site makes a browser send it. */
export const cookieOptions = (door: Door, request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: door.originOf(request).startsWith('https:'),
  path: '/',
})
