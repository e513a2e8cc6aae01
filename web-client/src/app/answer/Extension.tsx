import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/contract/api'
import { date } from '@/i18n/format'
import { Notice } from '@/ui'
import record from '@/ui/record.module.css'

/** That an officer asks the head of the body for more time to answer, and why; nothing when nobody does. */
export function Extension({ request }: { request?: Schemas['ExtensionRequest'] | null }) {
  const { t } = useTranslation('answer')
  if (!request) return null
  return (
    <Notice>
      <p>{t('extension.asked', { count: request.days, at: date(request.at) })}</p>
      <p className={record.text}>{request.reason}</p>
    </Notice>
  )
}
