import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { Breadcrumbs, Button, Notice, Page, toast } from '@/ui'
import { OrganizationForm } from './OrganizationForm'
import type { Organization } from './queries'
import { create } from './send'
import { EMPTY, type Values } from './values'

const DRAFT = 'organization.new'

/** A new organization: name and kind are enough, everything else can come later. */
export function CreatePage() {
  const { t } = useTranslation('organization')
  const client = useQueryClient()
  const router = useRouter()
  const [draft, setDraft] = useState(() => draftOf<{ values: Values }>(DRAFT)?.values)
  const done = useCallback(
    (made: Organization) => {
      dropDraft(DRAFT)
      toast(made.status === 'published' ? t('form.published') : t('form.sent'))
      router.history.push(`/manage/organizations/${made.id}`)
    },
    [router, t],
  )

  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/manage/organizations', label: t('desk.title') }]} />}
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
      <OrganizationForm
        key={draft ? 'draft' : 'empty'}
        initial={{ ...EMPTY, ...draft }}
        base={EMPTY}
        draftKey={DRAFT}
        draft={NOTHING}
        action={t('form.create')}
        onSend={values => create(client, values)}
        onDone={done}
      />
    </Page>
  )
}

const NOTHING = {}
