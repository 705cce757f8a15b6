/** Hands a file to the person, as a download. */
export const keepFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by the time that the page is idle again.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
