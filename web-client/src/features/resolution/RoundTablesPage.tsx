import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date } from '@/i18n/format'
import { Anchor, EmptyState, Page, ShowMore, StatusMark } from '@/ui'
import { roundTables } from './queries'
import css from './RoundTablesPage.module.css'

/** All published resolutions, the latest first. */
export function RoundTablesPage() {
  const { t } = useTranslation('resolution')
  const list = useSuspenseInfiniteQuery(roundTables)
  const items = itemsOf(list.data)
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {items.length === 0 ? (
        <EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>
      ) : (
        <>
          <ul role="list" className={css.tables}>
            {items.map(one => (
              <li key={one.id}>
                <p className={css.day}>
                  <time dateTime={one.heldOn}>{date(one.heldOn)}</time>
                  {one.place && <span>{one.place}</span>}
                </p>
                <h2 lang="ru">
                  <Anchor href={`/round-tables/${one.slug}`}>{one.title}</Anchor>
                </h2>
                <p className={css.facts}>
                  <span>{t('count', { count: one.recommendations })}</span>
                  <StatusMark state="done">{t('list.done', { count: one.done })}</StatusMark>
                  <StatusMark state="progress">{t('list.progress', { count: one.inProgress })}</StatusMark>
                  <span>{t('list.proven', { count: one.withEvidence })}</span>
                </p>
              </li>
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
          <TakeAway api="/api/v1/round-tables" feed="round-tables" />
          <h2>{t('list.recommendations')}</h2>
          <TakeAway api="/api/v1/recommendations" feed="recommendations" />
        </>
      )}
    </Page>
  )
}
