import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { keyAfter, newKey } from '@/app/onceKey'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Button, Notice, Page, toast } from '@/ui'
import { ProblemForm } from './ProblemForm'
import { type CityProblem, PROBLEMS } from './queries'
import { EMPTY, inputOf, toldOf, type Values } from './values'

const DRAFT = 'problem.new'

/** A new problem: title, words and a place are enough. */
export function NewPage() {
  const { t } = useTranslation('problem')
  const client = useQueryClient()
  const router = useRouter()
  const key = useRef(newKey())
  const [draft, setDraft] = useState(() => draftOf<{ values: Values }>(DRAFT)?.values)
  const done = useCallback(
    (made: CityProblem) => {
      dropDraft(DRAFT)
      toast(t(`form.told.${toldOf(made)}`))
      client.invalidateQueries({ queryKey: PROBLEMS })
      router.history.push(`/problems/${made.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean): Promise<CityProblem> {
    try {
      return await unwrap(
        api.POST('/api/v1/problems', {
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
      above={<Breadcrumbs steps={[{ href: '/problems', label: t('list.title') }]} />}
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
      <ProblemForm
        key={draft ? 'draft' : 'empty'}
        initial={{ ...EMPTY, ...draft }}
        base={EMPTY}
        draftKey={DRAFT}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
