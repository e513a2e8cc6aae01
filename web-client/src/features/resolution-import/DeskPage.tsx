import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import type { Schemas } from '@/contract/api'
import { dateTime } from '@/i18n/format'
import { Anchor, Badge, type Column, DataTable, EmptyState, Page, Section, ShowMore } from '@/ui'
import { ImportForm } from './ImportForm'
import css from './import.module.css'
import { importList } from './queries'
import { STATUSES } from './status'

const route = getRouteApi('/manage/round-tables/')
type Card = Schemas['ResolutionImportCard']

/** The desk of resolutions: bring in a new one, go on with a draft, look back at what was published. */
export function DeskPage() {
  const { t } = useTranslation('resolution-import')
  const { status } = route.useSearch()
  const list = useSuspenseInfiniteQuery(importList(status))
  const rows = itemsOf(list.data)

  const columns: Column<Card>[] = [
    {
      key: 'title',
      title: t('desk.resolution'),
      names: true,
      cell: card => (
        <Anchor href={`/manage/round-tables/${card.id}`}>{card.title || t('desk.untitled')}</Anchor>
      ),
    },
    {
      key: 'status',
      title: t('desk.status'),
      cell: card => (
        <Badge tone={card.status === 'draft' ? 'call' : 'plain'}>{t(`status.${card.status}`)}</Badge>
      ),
    },
    { key: 'file', title: t('desk.source'), cell: card => card.fileName },
    { key: 'created', title: t('desk.created'), cell: card => dateTime(card.createdAt) },
  ]

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <Section title={t('import.title')}>
        <ImportForm />
      </Section>
      <Section title={t('desk.list')}>
        <nav aria-label={t('desk.show')} className={css.filter}>
          {[undefined, ...STATUSES].map(one => (
            <Anchor
              key={one ?? 'all'}
              href={one ? `/manage/round-tables?status=${one}` : '/manage/round-tables'}
              aria-current={one === status ? 'page' : undefined}
            >
              {one ? t(`show.${one}`) : t('desk.all')}
            </Anchor>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title={t(status ? 'desk.noneSuch' : 'desk.none')}>
            {t(status ? 'desk.noneSuchHint' : 'desk.noneHint')}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={t('desk.list')}
              hideCaption
              columns={columns}
              rows={rows}
              rowKey={card => card.id}
            />
            <ShowMore
              shown={rows.length}
              total={list.data.pages[0]?.total}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => list.fetchNextPage()}
            />
          </>
        )}
      </Section>
    </Page>
  )
}
