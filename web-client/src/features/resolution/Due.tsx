import { useTranslation } from 'react-i18next'
import { date, relative } from '@/i18n/format'
import css from './common.module.css'

type DueProps = { dueOn?: string | null; overdue: boolean; reviewQuarterly?: boolean }

/** The due date, exact and relative; being late is told in words. */
export function Due({ dueOn, overdue, reviewQuarterly }: DueProps) {
  const { t } = useTranslation('resolution')
  if (!dueOn) return <span>{reviewQuarterly ? t('due.quarterly') : t('due.none')}</span>
  return (
    <span className={overdue ? css.late : undefined}>
      {t(overdue ? 'due.late' : 'due.on', { date: date(dueOn), when: relative(dueOn) })}
    </span>
  )
}
