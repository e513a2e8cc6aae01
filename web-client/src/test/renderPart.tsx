import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { startWords, words } from '@/i18n'

/** A part that wants a router and a feature's words, without the page around it. */
export async function renderPart(part: () => ReactNode, namespace: string, client: QueryClient) {
  await startWords('ru')
  await words(namespace)
  const routeTree = createRootRoute({ component: part })
  const router = createRouter({ routeTree, history: createMemoryHistory() })
  await router.load()
  return render(
    <QueryClientProvider client={client}>
      {/* biome-ignore lint/suspicious/noExplicitAny: a router of one part is not the registered one */}
      <RouterProvider router={router as any} />
    </QueryClientProvider>,
  )
}
