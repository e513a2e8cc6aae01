import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { dateTime } from '@/i18n/format'
import { EmptyState, Page } from '@/ui'
import { Changes } from './Changes'
import { ownEntries } from './queries'

/** Actions that have words for people; what comes later shows by its own name until it has some. */
const KNOWN = [
  'sign_in',
  'sign_out',
  'create',
  'change',
  'grant_role',
  'confirm_identity',
  'withdraw_identity',
  'export',
  'publish',
  'archive',
  'restrict',
]

/** What a person did here and what was done to their account. */
export function OwnAuditPage() {
  const { t } = useTranslation('audit')
  const list = useInfiniteQuery(ownEntries)
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <LongTable
        list={list}
        caption={t('own.title')}
        rowKey={row => String(row.seq)}
        empty={<EmptyState title={t('empty')} />}
        columns={[
          {
            key: 'action',
            title: t('column.action'),
            names: true,
            cell: row => (
              <>
                {KNOWN.includes(row.action) ? t(`does.${row.action as 'create'}`) : row.action}
                {row.outcome !== 'ok' && ` · ${t(`outcome.${row.outcome}`)}`}
              </>
            ),
          },
          { key: 'at', title: t('column.at'), cell: row => dateTime(row.at) },
          { key: 'by', title: t('column.actor'), cell: row => t(`by.${row.by}`) },
          { key: 'subject', title: t('column.subject'), cell: row => row.subjectType ?? '—' },
          { key: 'changed', title: t('column.changed'), cell: row => <Changes of={row.changed} /> },
          { key: 'network', title: t('column.network'), cell: row => row.ipPrefix ?? '—' },
        ]}
      />
    </Page>
  )
}
