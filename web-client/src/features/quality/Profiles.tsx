import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { date, number } from '@/i18n/format'
import { Anchor, EmptyState } from '@/ui'
import { profiles } from './queries'

/** Profiles that need work, the worst or the oldest first. */
export function Profiles({
  order,
  territory,
}: {
  order: 'incomplete' | 'stale'
  territory: string | undefined
}) {
  const { t } = useTranslation('quality')
  const list = useInfiniteQuery(profiles(order, territory))
  return (
    <LongTable
      list={list}
      caption={t(`view.${order}`)}
      empty={<EmptyState title={t('empty.profiles')} />}
      rowKey={row => row.id}
      columns={[
        {
          key: 'name',
          title: t('column.name'),
          names: true,
          cell: row => <Anchor href={`/manage/organizations/${row.id}`}>{row.shortName}</Anchor>,
        },
        { key: 'place', title: t('place'), cell: row => row.territory?.name ?? '—' },
        { key: 'points', title: t('column.points'), numeric: true, cell: row => number(row.points) },
        {
          key: 'missing',
          title: t('column.missing'),
          cell: row => row.missing.map(({ title }) => title).join(', ') || '—',
        },
        {
          key: 'confirmed',
          title: t('column.confirmed'),
          cell: row => (row.confirmedAt ? date(row.confirmedAt) : t('never')),
        },
      ]}
    />
  )
}
