import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Notice } from '@/ui'

/** That the body waits for what it has asked the author, and until when its clock stands still; nothing when it does not. */
export function Asking({ until }: { until?: string | null }) {
  const { t } = useTranslation('answer')
  if (!until) return null
  return (
    <Notice>
      <p>{t('asking', { date: date(until) })}</p>
    </Notice>
  )
}
