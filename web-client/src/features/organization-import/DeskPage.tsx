import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { dateTime, number } from '@/i18n/format'
import { Anchor, Badge, Breadcrumbs, type Column, EmptyState, Page, Section, Views } from '@/ui'
import { type Card, importList } from './queries'
import { isGoing, STATUSES } from './status'
import { UploadForm } from './UploadForm'

const route = getRouteApi('/manage/organizations/imports/')
const DESK = '/manage/organizations/imports'

/** The desk of registers: bring in a new file, go back to one that goes on, look at what earlier ones did. */
export function DeskPage() {
  const { t } = useTranslation('organization-import')
  const { status } = route.useSearch()
  const list = useSuspenseInfiniteQuery(importList(status))

  const columns: Column<Card>[] = [
    {
      key: 'file',
      title: t('desk.file'),
      names: true,
      cell: card => <Anchor href={`${DESK}/${card.id}`}>{card.fileName}</Anchor>,
    },
    {
      key: 'status',
      title: t('desk.status'),
      cell: card => (
        <Badge tone={card.status === 'ready' || card.status === 'failed' ? 'call' : 'plain'}>
          {t(`status.${card.status}`)}
        </Badge>
      ),
    },
    {
      key: 'rows',
      title: t('desk.rows'),
      numeric: true,
      cell: ({ rowsDone, rowsTotal, status }) =>
        isGoing(status) && rowsTotal > 0
          ? t('desk.of', { done: number(rowsDone), total: number(rowsTotal) })
          : number(rowsTotal),
    },
    { key: 'made', title: t('desk.made'), numeric: true, cell: card => number(card.created) },
    { key: 'changed', title: t('desk.changed'), numeric: true, cell: card => number(card.changed) },
    { key: 'rejected', title: t('desk.rejected'), numeric: true, cell: card => number(card.rejected) },
    { key: 'when', title: t('desk.when'), cell: card => dateTime(card.createdAt) },
  ]

  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/organizations', label: t('desk.up') }]} />}
    >
      <Section title={t('upload.title')}>
        <UploadForm />
      </Section>
      <Section title={t('desk.list')}>
        <Views
          label={t('desk.show')}
          chosen={status ?? 'all'}
          views={[
            { key: 'all', label: t('desk.all'), href: DESK },
            ...STATUSES.map(one => ({ key: one, label: t(`status.${one}`), href: `${DESK}?status=${one}` })),
          ]}
        />
        <LongTable
          list={list}
          caption={t('desk.list')}
          columns={columns}
          rowKey={card => card.id}
          empty={
            <EmptyState title={t(status ? 'desk.noneSuch' : 'desk.none')}>
              {t(status ? 'desk.noneSuchHint' : 'desk.noneHint')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  )
}
