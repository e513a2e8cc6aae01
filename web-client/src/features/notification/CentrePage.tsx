import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { dateTime, relative } from '@/i18n/format'
import {
  Anchor,
  Badge,
  Button,
  EmptyState,
  LinkButton,
  ListSkeleton,
  Meta,
  Notice,
  Page,
  ShowMore,
} from '@/ui'
import css from './notification.module.css'
import { centre, type Notification, read, readAll } from './queries'

/** Everything a person was told, the newest first. To open one is to have read it. */
export function CentrePage() {
  const { t } = useTranslation('notification')
  const client = useQueryClient()
  const list = useInfiniteQuery(centre)
  const items = itemsOf(list.data)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function all() {
    setBusy(true)
    setFailure(undefined)
    try {
      await readAll(client)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <p className={css.acts}>
        {items.some(one => !one.readAt) && (
          <Button busy={busy} onClick={all}>
            {t('readAll')}
          </Button>
        )}
        <LinkButton href="/me/notifications/settings">{t('settings')}</LinkButton>
        <LinkButton href="/me/follows">{t('follows')}</LinkButton>
      </p>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {list.isError && <Notice tone="call">{reason(list.error)}</Notice>}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t('empty')} />}
      {items.length > 0 && (
        <>
          <ul role="list" className={css.list}>
            {items.map(one => (
              <Row key={one.id} of={one} onOpen={() => void read(client, one.id).catch(() => undefined)} />
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </Page>
  )
}

function Row({ of, onOpen }: { of: Notification; onOpen: () => void }) {
  const { t } = useTranslation('notification')
  return (
    <li className={of.readAt ? css.row : `${css.row} ${css.unread}`}>
      <Anchor href={of.path} onClick={onOpen}>
        {of.text}
      </Anchor>
      {of.links.length > 0 && (
        <ul className={css.links}>
          {of.links.map(({ title, path }) => (
            <li key={path}>
              <Anchor href={path} onClick={onOpen}>
                {title}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      <Meta>
        {!of.readAt && <Badge>{t('unread')}</Badge>}
        <time dateTime={of.createdAt}>{dateTime(of.createdAt)}</time>
        <span>{relative(of.createdAt)}</span>
      </Meta>
    </li>
  )
}
