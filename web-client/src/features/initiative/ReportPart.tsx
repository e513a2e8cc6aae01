import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor } from '@/ui'
import record from '@/ui/record.module.css'
import { type Initiative, reportFile } from './queries'

/** The report of contributions: whether it is frozen, its digest, and where it is read whole. */
export function ReportPart({ initiative: { id, slug, preparation } }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  const frozen = preparation !== null
  return (
    <>
      <p>{t('report.lead')}</p>
      {preparation && (
        <p className={record.quiet}>
          {t('report.frozen', {
            date: date(preparation.at),
            from: preparation.reportFrom,
            to: preparation.reportTo,
          })}
          {preparation.reportStatus === 'no_data' && ` ${t('report.frozenEmpty')}`}
        </p>
      )}
      <p className={record.acts}>
        <Anchor href={`/initiatives/${slug}/print`}>
          <IconPrinter aria-hidden="true" size="1.1em" /> {t('report.open')}
        </Anchor>
        {(['csv', 'xlsx'] as const).map(format => (
          <Anchor key={format} href={reportFile(id, frozen, format)}>
            <IconDownload aria-hidden="true" size="1.1em" /> {format.toUpperCase()}
          </Anchor>
        ))}
      </p>
    </>
  )
}
