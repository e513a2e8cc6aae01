import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { number } from '@/i18n/format'
import { Anchor, Section } from '@/ui'
import { kept } from './queries'

/** What an undo could not take back: somebody has edited it since. */
export function Kept({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation('organization-import')
  const list = useInfiniteQuery(kept(id))
  return (
    <Section title={t('kept.title')}>
      <p>{t('kept.lead', { count, total: number(count) })}</p>
      <LongTable
        list={list}
        caption={t('kept.title')}
        rowKey={({ row }) => String(row)}
        empty={null}
        columns={[
          {
            key: 'name',
            title: t('kept.name'),
            names: true,
            cell: ({ organization }) => (
              <Anchor href={`/manage/organizations/${organization.id}`}>{organization.shortName}</Anchor>
            ),
          },
          { key: 'row', title: t('problem.row'), numeric: true, cell: one => number(one.row) },
        ]}
      />
    </Section>
  )
}
