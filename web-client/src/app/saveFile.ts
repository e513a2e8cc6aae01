import { api, type Schemas, unwrap } from '@/contract/api'

/** Hands the browser a private file, a picture in its largest size. A link alone would open nothing. */
export async function saveFile({ id, name, images }: Schemas['File']): Promise<void> {
  const size = images.at(-1)?.size as Schemas['FileSize'] | undefined
  const blob = (await unwrap(
    api.GET('/api/v1/files/{id}/content', { params: { path: { id }, query: { size } }, parseAs: 'blob' }),
  )) as unknown as Blob
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
