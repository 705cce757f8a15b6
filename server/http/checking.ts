import { parentPort, workerData } from 'node:worker_threads'
import { isSound } from '../access/payload.ts'
import { type Verdict, verifyRecord } from '../record/verify.ts'

/** The check of a file, in a thread of its own: `aside.ts` gives it the file and is told the verdict. */
const check = (file: Uint8Array): Verdict => {
  try {
    const record: unknown = JSON.parse(new TextDecoder().decode(file))
    return isSound(record) ? verifyRecord(record) : { ok: false, what: 'not-a-record' }
  } catch {
    return { ok: false, what: 'not-a-record' }
  }
}

parentPort?.postMessage(check(workerData as Uint8Array))
