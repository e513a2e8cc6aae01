import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { speakingFor } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Diff, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { PROPOSALS, type Proposal } from './queries'

type AmendmentFormProps = { proposal: Proposal; onDone: () => void }
type Values = { title: string; body: string; reason: string; organizationId: string }

/** Only what differs is sent: the rest of the proposal stays as it is. */
export const patchOf = (
  { title, body }: Pick<Proposal, 'title' | 'body'>,
  typed: Values,
): Schemas['ProposalAmendmentInput'] => ({
  title: typed.title.trim() === title ? null : typed.title.trim(),
  body: typed.body.trim() === body ? null : typed.body.trim(),
  reason: typed.reason.trim(),
  organizationId: typed.organizationId || null,
})

/** The proposal's own words to write on; what changes is shown below while it is typed. */
export function AmendmentForm({ proposal, onDone }: AmendmentFormProps) {
  const { t } = useTranslation('proposal')
  const draft = `proposal.amendment.${proposal.id}.${proposal.textVersion}`
  const base = { title: proposal.title, body: proposal.body, reason: '', organizationId: '' }
  const [sent, setSent] = useState(false)
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { ...base, ...draftOf<Values>(draft) },
    validate: {
      title: value => (value.trim() ? null : t('form.needTitle')),
      body: value => (value.trim() ? null : t('form.needBody')),
      reason: value => (value.trim() ? null : t('amendment.needReason')),
    },
  })
  useDraft(draft, form.values, !sent && JSON.stringify(form.values) !== JSON.stringify(base))
  const act = useAct({
    send: (given: Values, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/amendments', {
          params: { path: { id: proposal.id }, header: { 'Idempotency-Key': key } },
          body: patchOf(proposal, given),
        }),
      ),
    told: t('amendment.told'),
    forget: [PROPOSALS],
    onDone: () => {
      setSent(true)
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const session = useSession()
  const own = useQuery(speakingFor(session.state === 'signed-in' ? session.user.roles : [])).data ?? []
  const { title, body } = form.values
  return (
    <ActForm form={form} act={act} submit={t('amendment.send')}>
      <p className={record.quiet}>{t('amendment.explain')}</p>
      {own.length > 0 && (
        <Select
          label={t('field.organizationId')}
          name="organizationId"
          {...form.getInputProps('organizationId')}
          choices={[
            { value: '', label: t('form.myself') },
            ...own.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      )}
      <TextField label={t('field.title')} maxLength={200} name="title" {...form.getInputProps('title')} />
      <TextArea
        label={t('field.body')}
        rows={8}
        maxLength={20000}
        name="body"
        {...form.getInputProps('body')}
      />
      {title !== proposal.title && <Diff before={proposal.title} after={title} lang={proposal.language} />}
      {body !== proposal.body && <Diff before={proposal.body} after={body} lang={proposal.language} />}
      <TextArea
        label={t('amendment.reason')}
        hint={t('act.hint.reason')}
        rows={3}
        maxLength={2000}
        name="reason"
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
