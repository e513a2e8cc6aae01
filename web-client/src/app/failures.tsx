import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/contract/problem'
import { Button, LinkButton, Page } from '@/ui'
import { reason } from './reason'

/** A page that could not be shown: what happened, and what to do. A 404 of the API is a missing page. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  useEffect(() => queries.reset(), [queries])
  if (error instanceof Problem && (error.status === 404 || error.status === 410)) return <NotFoundPage />
  return (
    <Page title={t('problem.title')} lead={reason(error)}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--g2)', marginTop: 'var(--g3)' }}>
        <Button
          look="main"
          onClick={() => {
            reset()
            router.invalidate()
          }}
        >
          {t('problem.retry')}
        </Button>
        <LinkButton href="/">{t('problem.home')}</LinkButton>
      </p>
    </Page>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation('app')
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--g2)' }}>
        <LinkButton look="main" href="/organizations">
          {t('notFound.organizations')}
        </LinkButton>
        <LinkButton href="/round-tables">{t('notFound.roundTables')}</LinkButton>
      </p>
    </Page>
  )
}
