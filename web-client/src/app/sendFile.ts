import type { Schemas } from '@/contract/api'
import { upload } from '@/contract/upload'
import { newKey } from './onceKey'

/** Sends one file; nobody else sees it until it is put somewhere. */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Schemas['File']> {
  const form = new FormData()
  form.append('file', file)
  return upload<Schemas['File']>({ path: '/api/v1/files', form, key: newKey(), onProgress, signal })
}
