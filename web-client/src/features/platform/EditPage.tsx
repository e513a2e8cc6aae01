import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page } from '@/ui'
import { PlatformForm } from './PlatformForm'
import { type Platform, platform } from './queries'

const route = getRouteApi('/platforms/$slug/edit')

/** What is said of a platform. */
export function EditPage() {
  const { t } = useTranslation('platform')
  const { slug } = route.useParams()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(platform(slug)).data
  const done = useCallback((made: Platform) => router.history.push(`/platforms/${made.slug}`), [router])
  return (
    <Page
      title={t('act.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/platforms', label: t('list.title') },
            { href: `/platforms/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <PlatformForm
        known={value}
        submit={t('act.save')}
        send={body =>
          unwrap(
            api.PATCH('/api/v1/platforms/{id}', {
              params: { path: { id: value.id }, header: { 'If-Match': etag ?? '' } },
              body,
            }),
          )
        }
        onDone={done}
      />
    </Page>
  )
}
