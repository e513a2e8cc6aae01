import type { InfiniteData } from '@tanstack/react-query'

/** A page of a list, as every list of the API answers (api.md, «lists»). */
export type ListPage<Item> = { items?: Item[]; nextCursor?: string | null; total?: number | null }

/**
 * The same three lines of every endless list, to be spread into `infiniteQueryOptions`:
 *
 * ```ts
 * export const organizationList = (search: OrganizationSearch) =>
 *   infiniteQueryOptions({
 *     queryKey: ['organizations', search],
 *     queryFn: ({ pageParam, signal }) =>
 *       unwrap(api.GET('/api/v1/organizations', { params: { query: { ...search, cursor: pageParam } }, signal })),
 *     ...byCursor,
 *   })
 * ```
 */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: ListPage<unknown>) => last.nextCursor ?? undefined,
}

/** All items that have come so far. */
export const itemsOf = <Item>(data: InfiniteData<ListPage<Item>> | undefined): Item[] =>
  data?.pages.flatMap(page => page.items ?? []) ?? []
