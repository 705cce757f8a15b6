/** What hardware does to a server; all else that a server reports is a bug. */
export class Trouble extends Error {}
