import { Router } from 'express'
import { signInLink } from './access.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

/** The demo's links, for whoever asks: that meeting is there to be tried out. */
export const demoRoutes = ({ demo, door }: HttpParts): Router => {
  const router = Router()
  router.get('/api/demo', (request, response) => {
    const found = demo.links()
    if (found === null) throw new HttpProblem(404, 'no-demo', 'There is no demo meeting here.')
    const origin = door.originOf(request)
    const links = found.links.map(({ code, ...link }) => ({ ...link, link: signInLink(origin, code) }))
    response.json({ meeting: found.meeting, title: found.title, links })
  })
  return router
}
