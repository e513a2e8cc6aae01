import { csvOf } from './trend'

/** Gives the reader a table as a file that spreadsheets open. */
export function download(name: string, head: string[], rows: string[][]): void {
  const file = new Blob([csvOf(head, rows)], { type: 'text/csv;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.csv`
  link.click()
  // The browser has taken the file by then; Safari needs the address a moment longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
