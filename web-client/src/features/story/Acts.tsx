import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { Acts as Steps } from '@/app/Acts'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea } from '@/ui'
import { STORIES, type Story } from './queries'

/** Steps that a press does; giving back needs words, and adopting stands at the adoptions. */
export const DIRECT = ['submit', 'publish', 'feature', 'unfeature', 'withdraw'] as const
type Direct = (typeof DIRECT)[number]

function press(action: Direct, id: string, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'submit':
      return unwrap(api.POST('/api/v1/stories/{id}/actions/submit', { params }))
    case 'publish':
      return unwrap(api.POST('/api/v1/stories/{id}/actions/publish', { params }))
    case 'feature':
      return unwrap(api.POST('/api/v1/stories/{id}/actions/feature', { params }))
    case 'unfeature':
      return unwrap(api.POST('/api/v1/stories/{id}/actions/unfeature', { params }))
    case 'withdraw':
      return unwrap(api.POST('/api/v1/stories/{id}/actions/withdraw', { params }))
  }
}

/** What the reader may do with the story now. */
export function Acts({ story }: { story: Story }) {
  const { t } = useTranslation('story')
  return (
    <Steps
      label={t('act.title')}
      offered={story.actions}
      direct={DIRECT}
      back={['withdraw', 'unfeature']}
      worded={['return']}
      name={action => t(`act.${action}`)}
      press={(action, key) => press(action, story.id, key)}
      told={t('act.done')}
      forget={[STORIES]}
      form={(_, done) => <ReturnForm id={story.id} onDone={done} />}
    />
  )
}

function ReturnForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('story')
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/stories/{id}/actions/return', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [STORIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.return')}>
      <TextArea
        label={t('act.reason')}
        hint={t('act.reasonHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
        name="reason"
      />
    </ActForm>
  )
}
