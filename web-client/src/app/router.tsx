import { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { Problem } from '@/contract/problem'
import { routeTree } from '@/routeTree.gen'
import { PageSkeleton } from '@/ui'
import { readAddress, writeAddress } from './address'
import { FailurePage, NotFoundPage } from './failures'

/** Answers older than this are asked for again (with If-None-Match by the browser: mostly a 304). */
const FRESH_MS = 15_000

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Without a network the service worker may still know the answer: ask, and show the failure if it does not.
        networkMode: 'always',
        // A refusal is an answer; only a network that is away and a server in trouble are worth another try.
        retry: (count, error) =>
          count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
      // Without a network a form says so at once; it must not be sent later, when nobody looks.
      mutations: { networkMode: 'always' },
    },
  })

export function makeRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    parseSearch: readAddress,
    stringifySearch: writeAddress,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: FailurePage,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
