import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, TextField } from '@/ui'
import { COMMUNITIES, type Community } from './queries'
import { Speaker } from './Speaker'

type FormProps = { community: Community; onDone: () => void }
type Asked = { organizationId: string; title: string; body: string }

/** A question of a member. */
export function QuestionForm({ community, onDone }: FormProps) {
  const { t } = useTranslation('community')
  const form = useForm<Asked>({
    mode: 'controlled',
    initialValues: { organizationId: '', title: '', body: '' },
    validate: { title: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ organizationId, title, body }: Asked, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/questions', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId, title: title.trim(), body: body.trim() || null },
        }),
      ),
    told: t('question.told'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('question.ask')}>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <TextField label={t('question.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('question.body')}
        optional={t('form.optional')}
        rows={5}
        maxLength={5000}
        {...form.getInputProps('body')}
        name="body"
      />
    </ActForm>
  )
}

type Answered = { organizationId: string; body: string }

/** An answer of another member. */
export function AnswerForm({ community, question, onDone }: FormProps & { question: string }) {
  const { t } = useTranslation('community')
  const form = useForm<Answered>({
    mode: 'controlled',
    initialValues: { organizationId: '', body: '' },
    validate: { body: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ organizationId, body }: Answered, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/questions/{questionId}/answers', {
          params: { path: { id: community.id, questionId: question }, header: { 'Idempotency-Key': key } },
          body: { organizationId, body: body.trim() },
        }),
      ),
    told: t('question.answered'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('question.answer')}>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <TextArea
        label={t('question.yourAnswer')}
        rows={5}
        maxLength={5000}
        {...form.getInputProps('body')}
        name="body"
      />
    </ActForm>
  )
}
