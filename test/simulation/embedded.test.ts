import { playsMany } from './many.ts'

/** One server, a disk, and the power that fails. */
playsMany('embedded', [])
