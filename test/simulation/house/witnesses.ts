import type { World } from '../../live/world.ts'
import type { Server } from '../server.ts'

/** Those who saw the database's clock before it was set. */
export type Witnesses = {
  /** Whether it was set so lately that they have to live. */
  areNeeded: () => boolean
  /** Whether nobody could say that the clock was set if that server could not. */
  isLast: (server: Server) => boolean
  /** Whether there are any among these, and the clock may be set. */
  gather: (servers: readonly Server[]) => boolean
  /** The clock is set. */
  begin: () => void
}

/** So long after its clock was set somebody has to live who saw it before: nobody else can know. */
const noticeMs = 3000

export const createWitnesses = (world: World, canTell: (server: Server) => boolean): Witnesses => {
  let setAt = Number.NEGATIVE_INFINITY
  let witnesses: Server[] = []
  const areNeeded = () => world.time() <= setAt + noticeMs
  return {
    areNeeded,
    isLast: server => areNeeded() && witnesses.filter(canTell).every(other => other === server),
    gather: servers => {
      witnesses = servers.filter(canTell)
      return witnesses.length > 0 && !areNeeded()
    },
    begin: () => {
      setAt = world.time()
    },
  }
}
