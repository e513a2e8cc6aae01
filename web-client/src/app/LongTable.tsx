import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type Column, DataTable, Notice, ShowMore, Skeleton, Triage } from '@/ui'
import { itemsOf, type ListPage } from './infinite'
import { reason } from './reason'

type LongTableProps<Row> = {
  /** What `useInfiniteQuery` or its suspending sister returns. */
  list: Pick<
    UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>,
    | 'data'
    | 'error'
    | 'isError'
    | 'isPending'
    | 'hasNextPage'
    | 'isFetchingNextPage'
    | 'fetchNextPage'
    | 'refetch'
  >
  caption: string
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  /** Stands for a table without rows. */
  empty: ReactNode
  /** It is a queue that is walked by keys: what opens a row carries `data-triage`. */
  triage?: boolean
  onMark?: ((id: string) => void) | undefined
}

/** A list of the API as a table: while it loads, when it fails, when it is empty, and page by page. */
export function LongTable<Row>({
  list,
  caption,
  columns,
  rowKey,
  empty,
  triage,
  onMark,
}: LongTableProps<Row>) {
  const { t } = useTranslation('app')
  const rows = itemsOf(list.data)
  const table = <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={rowKey} />
  return (
    <>
      {list.isError && (
        <Notice tone="call" live title={t('list.failed')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('list.again')}
          </Button>
        </Notice>
      )}
      {list.isPending && <Skeleton height="20rem" />}
      {list.data && rows.length === 0 && empty}
      {rows.length > 0 && (
        <>
          {triage ? (
            <Triage label={caption} onMark={onMark}>
              {table}
            </Triage>
          ) : (
            table
          )}
          <ShowMore
            shown={rows.length}
            total={list.data?.pages[0]?.total}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </>
  )
}
