import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page, toast } from '@/ui'
import { STORIES, type Story, story } from './queries'
import { StoryForm } from './StoryForm'
import { inputOf, toldOf, type Values, valuesOf } from './values'

const route = getRouteApi('/stories/$slug/edit')

/** A draft, or what a moderator has returned. */
export function EditPage() {
  const { t } = useTranslation('story')
  const { slug } = route.useParams()
  const client = useQueryClient()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(story(slug)).data
  const draftKey = `story.${value.id}`
  const done = useCallback(
    (now: Story) => {
      dropDraft(`story.${now.id}`)
      toast(t(`form.told.${toldOf(now)}`))
      client.invalidateQueries({ queryKey: STORIES })
      router.history.push(`/stories/${now.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean): Promise<Story> {
    const path = { id: value.id }
    const changed = await unwrap(
      api.PATCH('/api/v1/stories/{id}', {
        params: { path, header: { 'If-Match': etag ?? '' } },
        body: inputOf(values),
      }),
    )
    return submit
      ? unwrap(
          api.POST('/api/v1/stories/{id}/actions/submit', {
            params: { path, header: { 'Idempotency-Key': crypto.randomUUID() } },
          }),
        )
      : changed
  }

  return (
    <Page
      title={t('form.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/stories', label: t('list.title') },
            { href: `/stories/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <StoryForm
        initial={{ ...valuesOf(value), ...draftOf<{ values: Values }>(draftKey)?.values }}
        base={valuesOf(value)}
        draftKey={draftKey}
        known={value}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
