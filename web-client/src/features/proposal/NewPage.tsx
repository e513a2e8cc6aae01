import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { keyAfter, newKey } from '@/app/onceKey'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Button, Notice, Page, toast } from '@/ui'
import { ProposalForm } from './ProposalForm'
import { PROPOSALS, type Proposal } from './queries'
import { EMPTY, inputOf, toldOf, type Values } from './values'

const DRAFT = 'proposal.new'
const route = getRouteApi('/proposals/new')

/** A new proposal; the address may say which problem or recommendation it answers to. */
export function NewPage() {
  const { t } = useTranslation('proposal')
  const client = useQueryClient()
  const router = useRouter()
  const { problem, recommendation } = route.useSearch()
  const key = useRef(newKey())
  const [draft, setDraft] = useState(() => draftOf<{ values: Values }>(DRAFT)?.values)
  const linked = { problemId: problem ?? null, recommendationId: recommendation ?? null }
  const base = { ...EMPTY, ...linked }
  const done = useCallback(
    (made: Proposal) => {
      dropDraft(DRAFT)
      toast(t(`form.told.${toldOf(made)}`))
      client.invalidateQueries({ queryKey: PROPOSALS })
      router.history.push(`/proposals/${made.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean): Promise<Proposal> {
    try {
      return await unwrap(
        api.POST('/api/v1/proposals', {
          body: inputOf(values),
          params: { query: { submit }, header: { 'Idempotency-Key': key.current } },
        }),
      )
    } catch (error) {
      key.current = keyAfter(error, key.current)
      throw error
    }
  }

  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/proposals', label: t('list.title') }]} />}
    >
      {draft && (
        <Notice title={t('form.draftFound')}>
          <Button
            small
            onClick={() => {
              dropDraft(DRAFT)
              setDraft(undefined)
            }}
          >
            {t('form.draftDrop')}
          </Button>
        </Notice>
      )}
      <ProposalForm
        key={draft ? 'draft' : 'empty'}
        initial={{ ...base, ...draft, ...(problem || recommendation ? linked : {}) }}
        base={base}
        draftKey={DRAFT}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
