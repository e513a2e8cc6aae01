import { useForm } from '@mantine/form'
import { IconFlag } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type Schemas, unwrap } from '@/contract/api'
import { Button, Dialog, LinkButton, Select, TextArea } from '@/ui'
import { ActForm } from './ActForm'
import { useSession } from './session'
import { useAct } from './useAct'

const REASONS = ['personal_data', 'threat', 'illegal', 'insult', 'spam', 'misleading'] as const
type Reason = (typeof REASONS)[number]

type ReportProblemProps = {
  /** What is reported, as moderation knows it. */
  subjectType: Schemas['ReportInput']['subjectType']
  subjectId: string
  title: string
}

/** «Report a problem» on the page of any thing: a reason, more words if need be; a visitor signs in first. */
export function ReportProblem({ subjectType, subjectId, title }: ReportProblemProps) {
  const { t } = useTranslation('app')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const [open, setOpen] = useState(false)
  const icon = <IconFlag aria-hidden="true" size="1.2em" />

  if (session.state !== 'signed-in')
    return (
      <LinkButton small look="quiet" icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
        {t('report.button')}
      </LinkButton>
    )
  return (
    <>
      <Button small look="quiet" icon={icon} onClick={() => setOpen(true)}>
        {t('report.button')}
      </Button>
      <Dialog title={t('report.title', { title })} open={open} onClose={() => setOpen(false)}>
        <ReportForm subjectType={subjectType} subjectId={subjectId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type ReportFormProps = Omit<ReportProblemProps, 'title'> & { onDone: () => void }

function ReportForm({ subjectType, subjectId, onDone }: ReportFormProps) {
  const { t } = useTranslation('app')
  const form = useForm({ initialValues: { reason: 'spam' as Reason, text: '' } })
  const act = useAct({
    send: ({ reason, text }: { reason: Reason; text: string }, key) =>
      unwrap(
        api.POST('/api/v1/moderation/reports', {
          body: { subjectType, subjectId, reason, text: text.trim() || null },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    told: t('report.thanks'),
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('report.send')}>
      <Select
        label={t('report.reason')}
        choices={REASONS.map(one => ({ value: one, label: t(`report.reasons.${one}`) }))}
        {...form.getInputProps('reason')}
        name="reason"
      />
      <TextArea
        label={t('report.text')}
        optional={t('report.optional')}
        hint={t('report.hint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}
