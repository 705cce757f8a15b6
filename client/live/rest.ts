import type { Problem } from '../../shared/protocol.ts'

/** What the server answers over HTTP; a call never throws. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: string; detail: string }

const noContact = { ok: false, code: 'no-contact', detail: 'There is no contact with the server.' } as const

const problemOf = async (response: Response): Promise<{ ok: false; code: string; detail: string }> => {
  const problem: Partial<Problem> = await response.json().catch(() => ({}))
  return { ok: false, code: problem.code ?? 'internal', detail: problem.detail ?? response.statusText }
}

/**
 * One call of the server's REST.
 * @param as the access to act with, when this browser has several
 * @param signal gives the call up: there is no contact then
 */
export const callRest = async <Value>(
  method: string,
  path: string,
  body?: unknown,
  as?: string,
  signal?: AbortSignal,
): Promise<Answer<Value>> => {
  const headers: Record<string, string> = {}
  if (as !== undefined) headers['palabra-as'] = as
  if (body !== undefined) headers['content-type'] = 'application/json'
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(path, { method, headers, ...content, signal: signal ?? null }).catch(
    () => null,
  )
  if (response === null) return noContact
  if (!response.ok) return problemOf(response)
  const value = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  return { ok: true, value: value as Value }
}
