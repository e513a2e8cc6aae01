import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Notice, Page, toast } from '@/ui'
import { changes, merged } from './joint'
import { ProposalForm } from './ProposalForm'
import { PROPOSALS, type Proposal, proposal } from './queries'
import { toldOf, type Values, valuesOf, wordsOf } from './values'

const route = getRouteApi('/proposals/$slug/edit')

/** A draft is written anew; what people support already gets a new version of its words. */
export function EditPage() {
  const { t } = useTranslation('proposal')
  const { slug } = route.useParams()
  const client = useQueryClient()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(proposal(slug)).data
  const published = value.publishedAt !== null
  const draftKey = `proposal.${value.id}`
  const saved = valuesOf(value)
  const kept = draftOf<{ values: Values; base?: Values }>(draftKey)
  const start = merged(kept?.base ?? saved, { ...saved, ...kept?.values }, saved)
  const done = useCallback(
    (now: Proposal) => {
      dropDraft(`proposal.${now.id}`)
      toast(t(`form.told.${toldOf(now)}`))
      client.invalidateQueries({ queryKey: PROPOSALS })
      router.history.push(`/proposals/${now.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean, now = etag): Promise<Proposal> {
    const path = { id: value.id }
    const changed = await unwrap(
      api.PATCH('/api/v1/proposals/{id}', {
        params: { path, header: { 'If-Match': now ?? '' } },
        body: published ? wordsOf(values) : changes(saved, values),
      }),
    )
    return submit && !published
      ? unwrap(
          api.POST('/api/v1/proposals/{id}/actions/submit', {
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
            { href: '/proposals', label: t('list.title') },
            // A draft's address follows its title, which may just be changing.
            { href: `/proposals/${published ? value.slug : value.id}`, label: value.title },
          ]}
        />
      }
    >
      {published && (
        <Notice>
          <p>{t('form.newVersion')}</p>
        </Notice>
      )}
      <ProposalForm
        initial={start.values}
        both={published ? [] : start.both}
        base={saved}
        draftKey={draftKey}
        known={value}
        etag={etag}
        wordsOnly={published}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
