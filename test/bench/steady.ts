/** In ms, by the machine's steady clock: the same in each of its processes. */
export const steady = (): number => Number(process.hrtime.bigint()) / 1e6
