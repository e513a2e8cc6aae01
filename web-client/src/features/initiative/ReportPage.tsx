import { IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dateTime, money, number } from '@/i18n/format'
import { Anchor, Breadcrumbs, Button, DataTable, Notice, Page } from '@/ui'
import record from '@/ui/record.module.css'
import css from './initiative.module.css'
import { initiative, type Report, report } from './queries'

const route = getRouteApi('/initiatives/$slug/print')

/** The report of contributions as a sheet of paper: as it was frozen for the body, or as it is now. */
export function ReportPage() {
  const { t } = useTranslation('initiative')
  const { slug } = route.useParams()
  const { value } = useSuspenseQuery(initiative(slug)).data
  const shown = useSuspenseQuery(report(value.id, value.preparation !== null)).data
  return (
    <Page
      title={t('report.title')}
      kicker={t('report.years', { from: shown.from, to: shown.to })}
      lead={value.title}
      above={
        <Breadcrumbs
          steps={[
            { href: '/initiatives', label: t('list.title') },
            { href: `/initiatives/${slug}`, label: value.title },
          ]}
        />
      }
    >
      <p className={`${record.acts} no-print`}>
        <Button icon={<IconPrinter aria-hidden="true" size="1.2em" />} onClick={() => window.print()}>
          {t('report.print')}
        </Button>
      </p>
      {shown.reason && (
        <Notice title={t('report.noData')}>
          <p>{shown.reason}</p>
        </Notice>
      )}
      {shown.rows.length > 0 && <Rows report={shown} />}
      <dl className={record.facts}>
        <div>
          <dt>{t('report.total')}</dt>
          <dd>{shown.status === 'no_data' ? t('fact.noData') : money(shown.total)}</dd>
        </div>
        <div>
          <dt>{t('report.state')}</dt>
          <dd>
            {shown.frozenAt ? t('report.frozenAt', { date: dateTime(shown.frozenAt) }) : t('report.now')}
          </dd>
        </div>
        <div>
          <dt>{t('report.digest')}</dt>
          <dd className={css.digest}>{shown.digest}</dd>
        </div>
      </dl>
      <p className={record.quiet}>{t('report.digestHint')}</p>
    </Page>
  )
}

function Rows({ report: { rows } }: { report: Report }) {
  const { t } = useTranslation('initiative')
  return (
    <DataTable
      caption={t('report.title')}
      hideCaption
      rows={rows}
      rowKey={row => `${row.businessId}-${row.year}`}
      columns={[
        {
          key: 'business',
          title: t('report.business'),
          names: true,
          cell: ({ business }) =>
            business ? (
              <Anchor href={`/organizations/${business.slug}`}>{business.shortName}</Anchor>
            ) : (
              t('someone')
            ),
        },
        { key: 'year', title: t('report.year'), numeric: true, cell: row => row.year },
        { key: 'count', title: t('report.count'), numeric: true, cell: row => number(row.count) },
        { key: 'amount', title: t('report.amount'), numeric: true, cell: row => money(row.amount) },
      ]}
    />
  )
}
