/** Where it is between noon and one now, whenever a test is run: no day ends there meanwhile. */
export const noonHere = (now = new Date()): { timezone: string; there: Date } => {
  const west = now.getUTCHours() - 12
  return {
    timezone: `Etc/GMT${west < 0 ? west : `+${west}`}`,
    /** Its UTC fields are the date and the hour there. */
    there: new Date(now.getTime() - west * 3_600_000),
  }
}
