import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { installation } from '@/app/installation'
import { makeQueryClient, makeRouter } from '@/app/router'
import { startWords } from '@/i18n'

/** A client that already has the answers of the API: nothing goes over a network in these tests. */
export function seeded(seed: (client: QueryClient) => void = () => undefined): QueryClient {
  const client = makeQueryClient()
  client.setDefaultOptions({ queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } })
  client.setQueryData(installation.queryKey, {
    title: 'Круглый стол',
    city: 'Горно-Алтайск',
    demo: false,
    timeZone: 'Asia/Barnaul',
    languages: ['ru', 'en'],
    defaultLanguage: 'ru',
    version: 'test',
  })
  seed(client)
  return client
}

/** The whole site at an address: the real router and providers, with a history in memory. */
export async function renderAt(address: string, client = seeded(), language: 'ru' | 'en' = 'ru') {
  await startWords(language)
  const router = makeRouter(client, createMemoryHistory({ initialEntries: [address] }))
  await router.load()
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { ...view, router }
}
