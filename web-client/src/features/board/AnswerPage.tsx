import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { letterToken } from '@/app/letterToken'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Anchor, Button, Checkbox, Notice, Page, TextField } from '@/ui'
import { BOARD, organizationOf } from './queries'

/** The page that an invitation to a board leads to. Nothing happens before the person answers. */
export function AnswerPage({ slug }: { slug: string }) {
  const { t } = useTranslation('board')
  const router = useRouter()
  const organization = useSuspenseQuery(organizationOf(slug)).data
  const [token] = useState(letterToken)
  const form = useForm({ initialValues: { name: '', publish: false } })
  const away = () => router.history.push(`/organizations/${organization.slug}?tab=board`)
  const accept = useAct({
    send: (given: typeof form.values, key) =>
      unwrap(
        api.POST('/api/v1/trustee-invitations/actions/accept', {
          params: { header: { 'Idempotency-Key': key } },
          body: { token, name: given.name.trim() || null, publish: given.publish },
        }),
      ),
    told: t('answer.accepted'),
    forget: [BOARD],
    onDone: away,
    onFaults: form.setErrors,
  })
  const decline = useAct({
    send: (_: undefined, key) =>
      unwrap(
        api.POST('/api/v1/trustee-invitations/actions/decline', {
          params: { header: { 'Idempotency-Key': key } },
          body: { token },
        }),
      ),
    told: t('answer.declined'),
    forget: [BOARD],
    onDone: away,
  })
  return (
    <Page title={t('answer.title', { name: organization.shortName })} lead={t('answer.lead')}>
      <p>
        <Anchor href={`/organizations/${organization.slug}`}>{t('answer.look')}</Anchor>
      </p>
      {token ? (
        <ActForm
          form={form}
          act={{
            ...accept,
            message: accept.message ?? decline.message,
            attempt: accept.attempt + decline.attempt,
          }}
          submit={t('answer.accept')}
          aside={
            <Button busy={decline.busy} onClick={() => decline.do(undefined)}>
              {t('answer.decline')}
            </Button>
          }
        >
          <TextField
            label={t('answer.name')}
            hint={t('answer.nameHint')}
            optional={t('answer.optional')}
            name="name"
            maxLength={200}
            {...form.getInputProps('name')}
          />
          <Checkbox
            label={t('answer.publish')}
            hint={t('answer.publishHint')}
            name="publish"
            {...form.getInputProps('publish', { type: 'checkbox' })}
          />
        </ActForm>
      ) : (
        <Notice tone="call">
          <p>{t('answer.noToken')}</p>
        </Notice>
      )}
    </Page>
  )
}
