import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { representedBy } from '@/app/bodies'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Select, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { dispute, uphold } from './answering'
import { type Answer, endorsements, PROPOSALS, type Proposal } from './queries'

type DisputeFormProps = {
  proposal: Proposal
  answer: Answer
  action: 'dispute' | 'uphold'
  onDone: () => void
}
type Values = { reason: string; organizationId: string }

/** Why an answer is none, or why it stands. Everybody reads it. */
export function DisputeForm({ proposal, answer, action, onDone }: DisputeFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { reason: '', organizationId: '' },
    validate: { reason: value => (value.trim() ? null : t('dispute.needReason')) },
  })
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const behind = useQuery({ ...endorsements(proposal.id), enabled: action === 'dispute' }).data?.items ?? []
  const own = (useQuery(representedBy(roles)).data ?? []).filter(({ id }) =>
    behind.some(({ organization }) => organization.id === id),
  )
  const act = useAct({
    send: ({ reason, organizationId }: Values, key) =>
      action === 'dispute'
        ? dispute(
            proposal.id,
            answer.id,
            { reason: reason.trim(), organizationId: organizationId || null },
            key,
          )
        : uphold(proposal.id, answer.id, { reason: reason.trim() }, key),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t(`answer.${action}`)}>
      <p className={record.quiet}>{t(`dispute.explain.${action}`)}</p>
      {action === 'dispute' && own.length > 0 && (
        <Select
          label={t('dispute.behalf')}
          name="organizationId"
          {...form.getInputProps('organizationId')}
          choices={[
            { value: '', label: t('form.myself') },
            ...own.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      )}
      <TextArea
        label={t('act.field.reason')}
        hint={t('act.hint.reason')}
        name="reason"
        rows={5}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
