import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, TextField } from '@/ui'
import { type Adoption, STORIES } from './queries'

type EndFormProps = { adoption: Adoption; action: 'complete' | 'abandon'; onDone: () => void }
type Values = { text: string; url: string }

/** How an adoption ends: with a result that can be seen, or given up with a reason. */
export function EndForm({ adoption, action, onDone }: EndFormProps) {
  const { t } = useTranslation('story')
  const form = useForm<Values>({ mode: 'controlled', initialValues: { text: '', url: '' } })
  const act = useAct({
    send: ({ text, url }: Values, key) => {
      const params = {
        path: { id: adoption.storyId, adoptionId: adoption.id },
        header: { 'Idempotency-Key': key },
      }
      return action === 'complete'
        ? unwrap(
            api.POST('/api/v1/stories/{id}/adoptions/{adoptionId}/actions/complete', {
              params,
              body: { result: text.trim(), url: url.trim() },
            }),
          )
        : unwrap(
            api.POST('/api/v1/stories/{id}/adoptions/{adoptionId}/actions/abandon', {
              params,
              body: { reason: text.trim() },
            }),
          )
    },
    told: t('act.done'),
    forget: [STORIES],
    onDone,
    onFaults: ({ result, reason, ...rest }) => {
      const text = result ?? reason
      form.setErrors(text ? { ...rest, text } : rest)
    },
  })
  return (
    <ActForm form={form} act={act} submit={t(`adoption.act.${action}`)}>
      <TextArea
        label={t(action === 'complete' ? 'adoption.result' : 'adoption.why')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
        name="text"
      />
      {action === 'complete' && (
        <TextField
          type="url"
          label={t('adoption.url')}
          hint={t('adoption.urlHint')}
          {...form.getInputProps('url')}
          name="url"
        />
      )}
    </ActForm>
  )
}
