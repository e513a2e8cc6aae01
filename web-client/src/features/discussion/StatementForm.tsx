import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, toast } from '@/ui'
import { DISCUSSIONS } from './queries'

/** A statement for others to vote on. */
export function StatementForm({ discussion, onDone }: { discussion: string; onDone: () => void }) {
  const { t } = useTranslation('discussion')
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: '' },
    validate: { text: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ text }: { text: string }, key) =>
      unwrap(
        api.POST('/api/v1/discussions/{id}/statements', {
          params: { path: { id: discussion }, header: { 'Idempotency-Key': key } },
          body: { text: text.trim() },
        }),
      ),
    forget: [DISCUSSIONS],
    onDone: ({ status }) => {
      toast(t(status === 'published' ? 'opinion.published' : 'opinion.waits'))
      onDone()
    },
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('opinion.propose')}>
      <TextArea
        label={t('opinion.text')}
        hint={t('opinion.hint')}
        rows={3}
        maxLength={280}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}
