import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ListSkeleton, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { itemsOf, type ListPage } from '../infinite'
import { Failed } from './Failed'

type FoundListProps<Item> = {
  list: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>
  /** A row of the list, with its key. */
  row: (item: Item) => ReactNode
  /** What is said when nothing was found. */
  empty: ReactNode
}

/** What a search found: the wait, the failure, nothing, the rows, and the way to the next ones. */
export function FoundList<Item>({ list, row, empty }: FoundListProps<Item>) {
  const items = itemsOf(list.data)
  return (
    <>
      {list.isError && <Failed error={list.error} again={() => list.refetch()} />}
      {list.isPending && <ListSkeleton rows={6} />}
      {list.isSuccess && items.length === 0 && empty}
      <ul role="list" className={record.rows} aria-busy={list.isPlaceholderData}>
        {items.map(row)}
      </ul>
      {items.length > 0 && (
        <ShowMore
          shown={items.length}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </>
  )
}
