import { IconPlus } from '@tabler/icons-react'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, EmptyState, ListSkeleton, Notice, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { itemsOf, type ListPage } from './infinite'
import { reason } from './reason'

type PartListProps<Item> = {
  list: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>
  empty: string
  advice: string
  /** What the button and its dialog are called, for those who may add something. */
  add?: string | false
  form: (onDone: () => void) => ReactNode
  children: (item: Item) => ReactNode
}

/** A list that is one part of a page: its things, what it says without any, and a dialog to add one. */
export function PartList<Item extends { id: string }>({
  list,
  empty,
  advice,
  add,
  form,
  children,
}: PartListProps<Item>) {
  const { t } = useTranslation('app')
  const [adding, setAdding] = useState(false)
  const items = itemsOf(list.data)
  return (
    <>
      {add && (
        <p className={record.acts}>
          <Button
            look="main"
            icon={<IconPlus aria-hidden="true" size="1.2em" />}
            onClick={() => setAdding(true)}
          >
            {add}
          </Button>
        </p>
      )}
      {list.isPending && <ListSkeleton rows={3} />}
      {list.isError && (
        <Notice tone="call" live title={t('list.failed')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('list.again')}
          </Button>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && <EmptyState title={empty}>{advice}</EmptyState>}
      <ul role="list" className={record.rows}>
        {items.map(item => (
          <Fragment key={item.id}>{children(item)}</Fragment>
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      <Dialog title={add || ''} open={adding} onClose={() => setAdding(false)}>
        {adding && form(() => setAdding(false))}
      </Dialog>
    </>
  )
}
