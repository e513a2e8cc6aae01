import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page } from '@/ui'
import { InitiativeForm } from './InitiativeForm'
import { type Initiative, initiative } from './queries'

const route = getRouteApi('/initiatives/$slug/edit')

/** A draft of one's council. */
export function EditPage() {
  const { t } = useTranslation('initiative')
  const { slug } = route.useParams()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(initiative(slug)).data
  const done = useCallback((made: Initiative) => router.history.push(`/initiatives/${made.slug}`), [router])
  return (
    <Page
      title={t('form.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/initiatives', label: t('list.title') },
            { href: `/initiatives/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <InitiativeForm
        known={value}
        submit={t('form.save')}
        send={body =>
          unwrap(
            api.PATCH('/api/v1/initiatives/{id}', {
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
