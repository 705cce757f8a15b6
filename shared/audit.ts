/** Of a meeting; older acts are let go. */
export const mostActsKept = 50_000
