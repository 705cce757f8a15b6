import { keyOf, type Log } from '../../../server/log/log.ts'
import { createDisk } from '../disk.ts'
import { type Server, type Storage, startServer } from '../server.ts'
import { createDoom } from './doom.ts'
import { type House, type HouseParts, leaves, seesBugs, startsAgain } from './house.ts'
import { createPower } from './power.ts'

/** Of the disks, those that are the real log in a file. */
const partOnFiles = 0.5
const name = 'the server'

/** One server, a disk, and the power that fails. */
export const embedded = (parts: HouseParts): House => {
  const { world, journal, chronicle, begins } = parts
  const disk = createDisk(world, world.random() < partOnFiles)
  const power = createPower(parts)
  const doom = createDoom(parts, server => kill(server))
  let server: Server | null = null
  let began: number | null = null

  const watched = (log: Log): Log => ({
    ...log,
    append: async (meeting, after, entries, answers, forgotten) => {
      doom.writes(server, entries.length)
      if (meeting === 'm1') power.writes(entries.map(({ actor, command }) => keyOf(actor, command.id)))
      const outcome = await log.append(meeting, after, entries, answers, forgotten)
      if (meeting === 'm1') power.writes([])
      return outcome
    },
  })
  const start = async () => {
    const storage: Storage = {
      log: watched(disk.open()),
      now: world.server,
      caughtUp: async () => undefined,
      close: () => undefined,
    }
    server = await startServer({ world, name, storage, onBug: seesBugs(journal, name) })
    began = world.server()
    journal.says(`${name} has started`)
    await chronicle().look()
    power.isBack()
    parts.started(server)
  }
  const kill = (dying: Server) => {
    leaves(parts, dying)
    server = null
    dying.die()
    parts.died(dying)
    power.fails(disk.cutPower())
    startsAgain(world, start)
  }
  return {
    get servers() {
      return server === null ? [] : [server]
    },
    start: async () => {
      await disk.write('m1', begins)
      await start()
    },
    read: disk.read,
    kill,
    doom: doom.comes,
    isCutOff: () => false,
    mishap: () => {
      journal.says('the disk is full')
      disk.isFull = true
      world.after(world.random() * 2500, () => {
        disk.isFull = false
      })
    },
    heal: () => {
      disk.isFull = false
    },
    alone: () => began,
    holds: () => undefined,
    dispose: disk.dispose,
  }
}
