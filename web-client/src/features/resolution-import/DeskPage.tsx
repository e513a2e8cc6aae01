import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import type { Schemas } from '@/contract/api'
import { dateTime } from '@/i18n/format'
import { Anchor, Badge, type Column, EmptyState, Page, Section, Views } from '@/ui'
import { ImportForm } from './ImportForm'
import { importList } from './queries'
import { STATUSES } from './status'

const route = getRouteApi('/manage/round-tables/')
const DESK = '/manage/round-tables'
type Card = Schemas['ResolutionImportCard']

/** The desk of resolutions: bring in a new one, go on with a draft, look back at what was published. */
export function DeskPage() {
  const { t } = useTranslation('resolution-import')
  const { status } = route.useSearch()
  const list = useSuspenseInfiniteQuery(importList(status))

  const columns: Column<Card>[] = [
    {
      key: 'title',
      title: t('desk.resolution'),
      names: true,
      cell: card => <Anchor href={`${DESK}/${card.id}`}>{card.title || t('desk.untitled')}</Anchor>,
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
        <Views
          label={t('desk.show')}
          chosen={status ?? 'all'}
          views={[
            { key: 'all', label: t('desk.all'), href: DESK },
            ...STATUSES.map(one => ({ key: one, label: t(`show.${one}`), href: `${DESK}?status=${one}` })),
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
