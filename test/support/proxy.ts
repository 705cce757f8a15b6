import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { find, programs } from '../../server/programs.mjs'
import { freePort } from './server.ts'

/** The proxy that the project comes with, as a process of its own, with the settings that are in `server/deploy`. */
const settings = resolve(import.meta.dirname, '../../server/deploy/haproxy.cfg')

export type ReverseProxy = {
  /** Where people reach the servers. */
  readonly origin: string
  /** What it has said, such as that a server is down. */
  readonly lines: readonly string[]
  /** Reads its settings anew; resolves when the new process serves. */
  reload(): Promise<void>
  dispose(): Promise<void>
}

const path = (): string => {
  const found = find(programs.proxy)
  if (found === undefined) throw new Error('there is no HAProxy on this machine; `npm test` installs it')
  return found
}

/** It says that it serves a moment before it listens to signals, and until then would end of this one. */
const hearsReload = (pid: number | undefined): boolean => {
  const [, caught = '0'] = /SigCgt:\s*(\w+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return ((BigInt(`0x${caught}`) >> BigInt(constants.signals.SIGUSR2 - 1)) & 1n) === 1n
}

/**
 * @param servers the origins of three, which may not be there yet
 * @param certificate a file with a certificate and its key; none: without encryption
 */
export const startProxy = async (servers: readonly string[], certificate?: string): Promise<ReverseProxy> => {
  const listen = `127.0.0.1:${await freePort()}`
  const [ONE = '', TWO = '', THREE = ''] = servers.map(origin => new URL(origin).host)
  const child = spawn(path(), ['-W', '-f', settings], {
    env: { LISTEN: listen, ONE, TWO, THREE, ...(certificate === undefined ? {} : { CERT: certificate }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  const closed = once(child, 'close').then(() => process.off('exit', end))
  const lines: string[] = []
  const served = () => lines.filter(line => line.includes('Loading success')).length
  const heard = new Set<() => void>()
  createInterface({ input: child.stderr }).on('line', line => {
    lines.push(line)
    for (const look of heard) look()
  })
  const serves = (times: number) =>
    new Promise<void>((ready, failed) => {
      const look = () => {
        if (served() < times) return
        heard.delete(look)
        ready()
      }
      heard.add(look)
      look()
      void closed.then(() => failed(new Error(`the proxy ended: ${lines.join('\n')}`)))
    })
  await serves(1)
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://${listen}`,
    lines,
    reload: async () => {
      const before = served()
      while (!hearsReload(child.pid)) await new Promise(done => setTimeout(done, 5))
      child.kill('SIGUSR2')
      await serves(before + 1)
    },
    dispose: async () => {
      end()
      await closed
    },
  }
}
