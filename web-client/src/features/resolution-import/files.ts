const MIB = 1024 * 1024
/** The limits of `importResolution`. */
const LARGEST = { docx: 10 * MIB, text: MIB }

export type FileFault = 'empty' | 'kind' | 'large'

/** Why a file need not be sent at all; what is inside it only the API can tell. */
export function fileFault({ name, size }: { name: string; size: number }): FileFault | undefined {
  const kind = /\.(txt|md|markdown|docx)$/i.exec(name)?.[1]?.toLowerCase()
  if (!kind) return 'kind'
  if (size === 0) return 'empty'
  return size > (kind === 'docx' ? LARGEST.docx : LARGEST.text) ? 'large' : undefined
}

/** Why a pasted text need not be sent. */
export function textFault(text: string): 'none' | 'large' | undefined {
  if (text.trim() === '') return 'none'
  return new Blob([text]).size > LARGEST.text ? 'large' : undefined
}
