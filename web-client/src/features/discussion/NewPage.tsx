import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page, toast } from '@/ui'
import { DiscussionForm } from './DiscussionForm'
import type { Discussion } from './queries'
import { EMPTY, inputOf, type Values } from './values'

const DRAFT = 'discussion.new'
const route = getRouteApi('/discussions/new')

const create = (values: Values, key: string | undefined): Promise<Discussion> =>
  unwrap(
    api.POST('/api/v1/discussions', {
      body: inputOf(values),
      params: { header: { 'Idempotency-Key': key } },
    }),
  )

/** A new discussion of the Resource Center: a draft until it is announced. */
export function NewPage() {
  const { t } = useTranslation('discussion')
  const router = useRouter()
  const { platform } = route.useSearch()
  const base = { ...EMPTY, platformId: platform ?? null }
  const done = useCallback(
    (made: Discussion) => {
      dropDraft(DRAFT)
      toast(t('form.told'))
      router.history.push(`/discussions/${made.slug}`)
    },
    [router, t],
  )
  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/discussions', label: t('list.title') }]} />}
    >
      <DiscussionForm
        // Whoever comes from a platform means that one, whatever was begun before.
        initial={{
          ...base,
          ...draftOf<{ values: Values }>(DRAFT)?.values,
          ...(platform && { platformId: platform }),
        }}
        base={base}
        draftKey={DRAFT}
        onSend={create}
        onDone={done}
      />
    </Page>
  )
}
