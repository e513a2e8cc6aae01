import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page } from '@/ui'
import { InitiativeForm } from './InitiativeForm'
import type { Initiative } from './queries'

/** A new initiative of one's council. */
export function NewPage() {
  const { t } = useTranslation('initiative')
  const router = useRouter()
  const done = useCallback((made: Initiative) => router.history.push(`/initiatives/${made.slug}`), [router])
  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/initiatives', label: t('list.title') }]} />}
    >
      <InitiativeForm
        submit={t('form.draft')}
        send={(body, key) =>
          unwrap(api.POST('/api/v1/initiatives', { params: { header: { 'Idempotency-Key': key } }, body }))
        }
        onDone={done}
      />
    </Page>
  )
}
