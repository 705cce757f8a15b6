import type { Agenda, AgendaReading } from '../../../shared/meeting/agenda.ts'
import type { Problem } from '../../../shared/protocol.ts'

/** A call never throws: what went wrong has a code, `no-contact` when the server was not reached. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: string }

export type Preview = AgendaReading & { text: string }

export type AgendaRest = ReturnType<typeof agendaRest>

const answerOf = async <Value>(response: Response): Promise<Answer<Value>> => {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body === null ? { ok: false, code: 'internal' } : { ok: true, value: body as Value }
  return { ok: false, code: (body as Partial<Problem> | null)?.code ?? 'internal' }
}

/** @param as the access to act with */
export const agendaRest = (as: string | undefined) => {
  const call = async <Value>(
    method: string,
    path: string,
    body: BodyInit,
    headers: Record<string, string>,
  ): Promise<Answer<Value>> => {
    const own: Record<string, string> = as === undefined ? {} : { 'palabra-as': as }
    const response = await fetch(path, { method, body, headers: { ...headers, ...own } }).catch(() => null)
    return response === null ? { ok: false, code: 'no-contact' } : answerOf(response)
  }
  return {
    /** Reads a document; nothing is stored. */
    preview: (document: Blob | string, type: string) =>
      call<Preview>('POST', '/api/agenda/preview', document, { 'content-type': type }),
    /** Stores an agenda, if `revision` is still the one that is stored. */
    put: (meeting: string, agenda: Agenda, revision: number) =>
      call<{ agenda: Agenda }>(
        'PUT',
        `/api/meetings/${encodeURIComponent(meeting)}/agenda`,
        JSON.stringify(agenda),
        { 'content-type': 'application/json', 'if-match': `"${revision}"` },
      ),
  }
}
