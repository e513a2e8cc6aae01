import { useTranslation } from 'react-i18next'
import { Anchor, Notice } from '@/ui'

/** Voices of people whom the platform knows are counted here: says it before the click, and where to confirm it. */
export function ConfirmFirst() {
  const { t } = useTranslation()
  return (
    <Notice>
      <p>
        {t('confirmFirst.lead')} <Anchor href="/me/settings#identity">{t('confirmFirst.how')}</Anchor>
      </p>
    </Notice>
  )
}
