import { useTranslation } from 'react-i18next'
import { Button, Notice } from '@/ui'
import { reason } from '../reason'

/** A part of the page did not load: says so instead of showing nothing, and tries again. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation('list')
  return (
    <Notice tone="call" live title={t('failed')}>
      <p>{reason(error)}</p>
      <Button small onClick={again}>
        {t('retry')}
      </Button>
    </Notice>
  )
}
