import type { RequestHandler } from 'express'
import type { Door } from '../access/door.ts'
import { HttpProblem } from './problems.ts'

const wrongHost = new HttpProblem(
  421,
  'wrong-host',
  'Palabra does not know that it is reached by this name; whoever runs it sets PUBLIC_URL or ALLOWED_HOSTS.',
)

/** The pages are not for this name, so that their catalogues are not there either. */
const words = {
  en: 'Palabra is not reached by this address. Open the address on your slip, or ask the secretariat.',
  es: 'A Palabra no se llega por esta dirección. Abra la de su papeleta o consulte a la secretaría.',
  pt: 'A Palabra não é acessada por este endereço. Abra o do seu cartão ou fale com a secretaria.',
  fr: 'Palabra ne se trouve pas à cette adresse. Ouvrez celle de votre fiche ou adressez-vous au secrétariat.',
}

/** Nothing of the request stands in it. */
const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Palabra</title><h1>Palabra</h1>
${Object.entries(words)
  .map(([language, text]) => `<p lang="${language}">${text}</p>`)
  .join('\n')}
<hr><p lang="en">${wrongHost.message}</p>
</html>
`

/** Refuses a request by a name that is not this server's: somebody in front of a browser in words, others by code. */
export const ownHostOnly =
  (door: Door): RequestHandler =>
  (request, response, next) => {
    if (door.isOwnHost(request)) return next()
    const isReader = request.method === 'GET' && request.accepts('json', 'html') === 'html'
    if (!isReader) return next(wrongHost)
    response.status(wrongHost.status).set('Cache-Control', 'no-store').type('html').send(page)
  }
