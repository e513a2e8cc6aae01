import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { language } from '@/i18n'
import { number, share } from '@/i18n/format'
import { DataTable, Page, Section } from '@/ui'
import css from './moderation.module.css'
import { rules, statistics } from './queries'

const COUNTS = [
  'reports',
  'kept',
  'masked',
  'hidden',
  'authorRestricted',
  'appeals',
  'upheld',
  'overturned',
] as const

/** «2026-11» → «ноябрь 2026 г.» */
const monthName = (month: string) =>
  new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`))

/** Moderation before everybody's eyes: the rules, the terms, and what was done month by month. */
export function TransparencyPage() {
  const { t } = useTranslation('moderation')
  const { months } = useSuspenseQuery(statistics).data
  const { items } = useSuspenseQuery(rules).data
  return (
    <Page title={t('public.title')} lead={t('public.lead')}>
      <Section title={t('public.how')}>
        <ul className={css.how}>
          {(['report', 'term', 'told', 'appeal', 'repeat'] as const).map(one => (
            <li key={one}>{t(`public.steps.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('public.rules')}>
        <dl className={css.rules}>
          {items.map(one => (
            <div key={one.code}>
              <dt>{one.title}</dt>
              <dd>{one.text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('public.counts')}>
        {months.length === 0 ? (
          <p>{t('public.none')}</p>
        ) : (
          <DataTable
            caption={t('public.counts')}
            hideCaption
            rows={months}
            rowKey={row => row.month}
            columns={[
              { key: 'month', title: t('public.month'), names: true, cell: row => monthName(row.month) },
              ...COUNTS.map(one => ({
                key: one,
                title: t(`public.count.${one}`),
                numeric: true,
                cell: (row: (typeof months)[number]) => number(row[one]),
              })),
              {
                key: 'inTime',
                title: t('public.inTime'),
                numeric: true,
                cell: row => (row.inTime == null ? '—' : share(row.inTime)),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  )
}
