import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor } from '@/ui'
import css from '../Frame.module.css'

/** Above every page while a role waits for a second factor: what to do, and the way there. */
export function SleepingRoles() {
  const { t } = useTranslation('own')
  const path = useRouterState({ select: state => state.location.pathname })
  if (path === '/me/security') return null
  return (
    <aside className={css.demo} aria-label={t('sleeping.label')}>
      {t('sleeping.text')} <Anchor href="/me/security">{t('sleeping.link')}</Anchor>
    </aside>
  )
}
