import { playsMany } from './many.ts'

/** Three servers that share a database. */
playsMany('clustered', [
  { seed: 59, about: 'a server started in the second after the database’s clock had been set back' },
  { seed: 99, about: 'a server started in the second after the database’s clock had been set forward' },
])
