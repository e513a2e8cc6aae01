import { useTranslation } from 'react-i18next'
import { Button, Notice } from '@/ui'
import type { Gathered } from './gather'

type Again = { data?: Gathered<unknown> | undefined; isFetching: boolean; refetch: () => Promise<unknown> }

/** Says that something may be lacking, and asks again. */
export function Missed({ of }: { of: Again }) {
  const { t } = useTranslation('mine')
  return (
    <Notice tone="call" title={of.data ? t('missed.some') : t('missed.all')}>
      <Button small busy={of.isFetching} onClick={() => void of.refetch()}>
        {t('missed.retry')}
      </Button>
    </Notice>
  )
}
