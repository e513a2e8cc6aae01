import { newKey } from '@/app/onceKey'
import { sendFile } from '@/app/sendFile'
import { api, type Schemas, unwrap } from '@/contract/api'
import type { Claim } from './queries'

export type Document = Schemas['File']

export const MOST = 5
/** What the file chooser offers; the server decides by the bytes. */
export const ACCEPTED = '.pdf,.docx,.odt,.txt,image/jpeg,image/png,image/webp'

/** Sends a file and shows it to the moderators. */
export async function attach(
  claim: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Claim> {
  const sent = await sendFile(file, onProgress, signal)
  return unwrap(
    api.POST('/api/v1/claims/{id}/documents', {
      params: { path: { id: claim }, header: { 'Idempotency-Key': newKey() } },
      body: { fileId: sent.id },
    }),
  )
}

export const detach = (claim: string, file: string): Promise<Claim> =>
  unwrap(
    api.DELETE('/api/v1/claims/{id}/documents/{fileId}', { params: { path: { id: claim, fileId: file } } }),
  )
