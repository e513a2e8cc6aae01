import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page, toast } from '@/ui'
import { DiscussionForm } from './DiscussionForm'
import { type Discussion, discussion } from './queries'
import { inputOf, type Values, valuesOf } from './values'

const route = getRouteApi('/discussions/$slug/edit')

/** What is asked, and when, can be changed until it opens. */
export function EditPage() {
  const { t } = useTranslation('discussion')
  const { slug } = route.useParams()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(discussion(slug)).data
  const draftKey = `discussion.${value.id}`
  const done = useCallback(
    (made: Discussion) => {
      dropDraft(`discussion.${made.id}`)
      toast(t('form.told'))
      router.history.push(`/discussions/${made.slug}`)
    },
    [router, t],
  )
  const change = (values: Values): Promise<Discussion> =>
    unwrap(
      api.PATCH('/api/v1/discussions/{id}', {
        params: { path: { id: value.id }, header: { 'If-Match': etag ?? '' } },
        body: inputOf(values),
      }),
    )
  return (
    <Page
      title={t('form.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/discussions', label: t('list.title') },
            { href: `/discussions/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <DiscussionForm
        initial={{ ...valuesOf(value), ...draftOf<{ values: Values }>(draftKey)?.values }}
        base={valuesOf(value)}
        draftKey={draftKey}
        known={value}
        onSend={change}
        onDone={done}
      />
    </Page>
  )
}
