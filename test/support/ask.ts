import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request as plain } from 'node:http'
import { request as encrypted } from 'node:https'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Asked = {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  /** The certificate that is trusted. */
  ca?: Buffer
}

/** A request with every header as it is given here, `Host` too, as no browser and no `fetch` would send it. */
export const ask = async (
  url: string,
  { method = 'GET', headers = {}, body, ca }: Asked = {},
): Promise<Answer> => {
  const send = url.startsWith('https:') ? encrypted : plain
  const request = send(url, { method, headers, agent: false, ...(ca ? { ca } : {}) })
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  }
}
