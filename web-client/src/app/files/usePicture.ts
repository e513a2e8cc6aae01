import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

export type Size = 'small' | 'medium' | 'large'

const addressOf = (fileId: string, size: Size) => `/api/v1/files/${fileId}/content?size=${size}`

/** As text, since the site's rules let a page show no other private picture. */
const asText = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(blob)
  })

/**
 * The source of a picture for `img`. What everybody may see has an address; the rest is asked for as the person, because
 * a link alone opens nothing. Undefined until it is there.
 */
export function usePicture(fileId: string, size: Size, open: boolean): { src?: string; failed: boolean } {
  const asked = useQuery({
    queryKey: ['file', fileId, size],
    queryFn: async ({ signal }) =>
      asText(
        (await unwrap(
          api.GET('/api/v1/files/{id}/content', {
            params: { path: { id: fileId }, query: { size } },
            parseAs: 'blob',
            signal,
          }),
        )) as unknown as Blob,
      ),
    enabled: !open,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { src: open ? addressOf(fileId, size) : asked.data, failed: !open && asked.isError }
}
