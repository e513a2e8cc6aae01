import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page } from '@/ui'
import { PlatformForm } from './PlatformForm'
import type { Platform } from './queries'

/** A new platform of the Resource Center. */
export function NewPage() {
  const { t } = useTranslation('platform')
  const router = useRouter()
  const done = useCallback((made: Platform) => router.history.push(`/platforms/${made.slug}`), [router])
  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/platforms', label: t('list.title') }]} />}
    >
      <PlatformForm
        submit={t('form.open')}
        send={(body, key) =>
          unwrap(api.POST('/api/v1/platforms', { params: { header: { 'Idempotency-Key': key } }, body }))
        }
        onDone={done}
      />
    </Page>
  )
}
