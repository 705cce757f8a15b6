import { playsMany } from './many.ts'

/** Three servers that share a database. */
playsMany('clustered', [])
