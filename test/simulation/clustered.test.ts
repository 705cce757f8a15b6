import { playsMany } from './many.ts'

/** Three servers that share a database. */
playsMany('clustered', [
  { seed: 1, about: 'a page moved to a server that lagged behind, and was shown what had been before' },
  { seed: 2, about: 'what another server had written could not be read once, and was not read again' },
  {
    seed: 49,
    about: 'a press that had happened was told not sent, as its session was over at the next greeting',
  },
  { seed: 12, about: 'a server started in the second after the database’s clock had been set' },
])
