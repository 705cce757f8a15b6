const around = new Set(' \t:|,;-\u2010\u2011\u2012\u2013\u2014')

/** Without the spaces and the signs (colon, comma, dash…) that set it off from what stands beside it. */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && around.has(text.charAt(start))) start++
  while (end > start && around.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
