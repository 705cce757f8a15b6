/** Whether a link's address is the server's own name for itself, which leads another device to itself. */
export const isOnlyHere = (link: string): boolean => {
  const { hostname } = new URL(link)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}
