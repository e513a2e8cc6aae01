import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { date } from '@/i18n/format'
import { Anchor, EmptyState } from '@/ui'
import { liquidated } from './queries'

/** Organizations that have ceased to exist and are still published. */
export function Liquidated({ territory }: { territory: string | undefined }) {
  const { t } = useTranslation('quality')
  const list = useInfiniteQuery(liquidated(territory))
  return (
    <LongTable
      list={list}
      caption={t('view.liquidated')}
      empty={<EmptyState title={t('empty.liquidated')} />}
      rowKey={row => row.id}
      columns={[
        {
          key: 'name',
          title: t('column.name'),
          names: true,
          cell: row => <Anchor href={`/manage/organizations/${row.id}`}>{row.shortName}</Anchor>,
        },
        { key: 'place', title: t('place'), cell: row => row.territory?.name ?? '—' },
        {
          key: 'on',
          title: t('column.liquidatedOn'),
          cell: row => (row.liquidatedOn ? date(row.liquidatedOn) : '—'),
        },
      ]}
    />
  )
}
