/** What a spreadsheet would take for a formula begins so (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a spreadsheet reads them: UTF-8 with a byte order mark, lines that end as on Windows. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
