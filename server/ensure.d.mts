/** The path of a Chromium on this machine; undefined where there is none. */
export const findBrowser: () => string | undefined
/** The path of a HAProxy on this machine; undefined where there is none. */
export const findProxy: () => string | undefined
