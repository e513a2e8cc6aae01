import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { newKey } from '@/app/onceKey'
import { api, type Schemas, unwrap } from '@/contract/api'
import { upload } from '@/contract/upload'

export type Medium = Schemas['OrganizationMedium']
export type Role = Schemas['MediumRole']

/** What the file chooser offers; the server decides by the bytes. */
export const ACCEPTED: Record<Role, string> = {
  logo: 'image/jpeg,image/png,image/webp',
  photo: 'image/jpeg,image/png,image/webp',
  document: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt',
}

export const media = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'media', id],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/organizations/{id}/media', { params: { path: { id } }, signal }))).items,
  })

/** The address of a picture in that size. */
export const imageOf = ({ file }: Medium, size: 'small' | 'medium' | 'large') =>
  file.images.find(image => image.size === size)

const forget = (client: QueryClient, id: string) =>
  client.invalidateQueries({ queryKey: ['organizations', 'media', id] })

type Adding = {
  role: Role
  file: File
  title: string
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file and puts it at the organization. */
export async function add(
  client: QueryClient,
  id: string,
  { role, file, title, onProgress, signal }: Adding,
): Promise<void> {
  const form = new FormData()
  form.append('file', file)
  const sent = await upload<Schemas['File']>({
    path: '/api/v1/files',
    form,
    key: newKey(),
    onProgress,
    signal,
  })
  await unwrap(
    api.POST('/api/v1/organizations/{id}/media', {
      params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { fileId: sent.id, role, title },
    }),
  )
  await forget(client, id)
}

export async function rename(client: QueryClient, id: string, medium: Medium, title: string): Promise<void> {
  await unwrap(
    api.PATCH('/api/v1/organizations/{id}/media/{mediumId}', {
      params: { path: { id, mediumId: medium.id }, header: { 'If-Match': `"${medium.version}"` } },
      body: { title },
    }),
  )
  await forget(client, id)
}

export async function remove(client: QueryClient, id: string, medium: Medium): Promise<void> {
  await unwrap(
    api.DELETE('/api/v1/organizations/{id}/media/{mediumId}', {
      params: { path: { id, mediumId: medium.id } },
    }),
  )
  await forget(client, id)
}
