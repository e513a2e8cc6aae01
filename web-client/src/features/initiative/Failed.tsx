import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, Notice } from '@/ui'

/** A part of the page did not load: says so instead of showing nothing, and tries again. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation('initiative')
  return (
    <Notice tone="call" live title={t('list.failed')}>
      <p>{reason(error)}</p>
      <Button small onClick={again}>
        {t('list.retry')}
      </Button>
    </Notice>
  )
}
