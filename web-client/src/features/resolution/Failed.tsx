import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, Notice } from '@/ui'

/** A part of a page that did not come: why, and another try. */
export function Failed({ list }: { list: { error: unknown; refetch: () => unknown } }) {
  const { t } = useTranslation('resolution')
  return (
    <Notice tone="call" title={reason(list.error)} live>
      <Button small onClick={() => list.refetch()}>
        {t('again')}
      </Button>
    </Notice>
  )
}
