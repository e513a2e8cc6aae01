import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { keyAfter, newKey } from '@/app/onceKey'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Button, Notice, Page, toast } from '@/ui'
import { STORIES, type Story } from './queries'
import { StoryForm } from './StoryForm'
import { EMPTY, inputOf, toldOf, type Values } from './values'

const DRAFT = 'story.new'

/** A new story of one's organization. */
export function NewPage() {
  const { t } = useTranslation('story')
  const client = useQueryClient()
  const router = useRouter()
  const key = useRef(newKey())
  const [draft, setDraft] = useState(() => draftOf<{ values: Values }>(DRAFT)?.values)
  const done = useCallback(
    (made: Story) => {
      dropDraft(DRAFT)
      toast(t(`form.told.${toldOf(made)}`))
      client.invalidateQueries({ queryKey: STORIES })
      router.history.push(`/stories/${made.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean): Promise<Story> {
    try {
      return await unwrap(
        api.POST('/api/v1/stories', {
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
      above={<Breadcrumbs steps={[{ href: '/stories', label: t('list.title') }]} />}
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
      <StoryForm
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
