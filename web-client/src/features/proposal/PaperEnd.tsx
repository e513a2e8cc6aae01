import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { TextArea } from '@/ui'
import { type ENDINGS, endPaper, type Paper } from './papers'
import { PROPOSALS } from './queries'

type PaperEndProps = { action: (typeof ENDINGS)[number]; paper: Paper; onDone: () => void }

/** Why a sheet does not count, or no longer does. */
export function PaperEnd({ action, paper, onDone }: PaperEndProps) {
  const { t } = useTranslation('proposal')
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('paper.needReason')) },
  })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) => endPaper(action, paper.proposal.id, paper.id, reason, key),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t(`paper.act.${action}`)}>
      <TextArea
        label={t('act.field.reason')}
        hint={t('paper.reasonHint')}
        name="reason"
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  )
}
