import { useTranslation } from 'react-i18next'
import { type Span, spansOf } from './hours'
import css from './profile.module.css'
import type { Organization } from './queries'

/** «пн–ср» of days with the same hours. */
export function useDays(): (span: Span) => string {
  const { t } = useTranslation('organization')
  return ({ from, to }) =>
    from === to ? t(`hours.short.${from}`) : `${t(`hours.short.${from}`)}–${t(`hours.short.${to}`)}`
}

/** When people are received, the closed days too. */
export function OpeningHours({ organization: { openingHours, language } }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const days = useDays()
  if (!openingHours) return null
  return (
    <div>
      <dt>{t('field.openingHours')}</dt>
      {spansOf(openingHours).map(span => (
        <dd key={span.from} className={css.hours}>
          <span>{days(span)}</span> <span>{span.hours || t('hours.closed')}</span>
        </dd>
      ))}
      {openingHours.note && (
        <dd lang={language} className={css.paragraph}>
          {openingHours.note}
        </dd>
      )}
    </div>
  )
}
