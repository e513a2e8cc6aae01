/** The limit of `importRegister`. */
export const LARGEST_MIB = 512
const LARGEST = LARGEST_MIB * 1024 * 1024

export type FileFault = 'empty' | 'kind' | 'large'

/** Why a file need not be sent at all; what is inside it only the API can tell. */
export function fileFault({ name, size }: { name: string; size: number }): FileFault | undefined {
  if (!/\.(csv|tsv|txt|xlsx|json|jsonl|ndjson)$/i.test(name)) return 'kind'
  if (size === 0) return 'empty'
  return size > LARGEST ? 'large' : undefined
}

/** Gives a file to the person that only a signed-in request may fetch. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file by then; Safari needs the address a moment longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
