import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { Acts as Steps } from '@/app/Acts'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, TextField } from '@/ui'
import { NEWS, type NewsItem } from './queries'

/** Steps that a press does, and steps that need words or a time. */
const DIRECT = ['submit', 'publish'] as const
const WORDED = ['schedule', 'return', 'unpublish'] as const
type Direct = (typeof DIRECT)[number]
type Worded = (typeof WORDED)[number]
type Said = { at: string; reason: string }

function press(action: Direct, id: string, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  return action === 'submit'
    ? unwrap(api.POST('/api/v1/news/{id}/actions/submit', { params }))
    : unwrap(api.POST('/api/v1/news/{id}/actions/publish', { params }))
}

function take(action: Worded, id: string, { at, reason: typed }: Said, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  const reason = typed.trim()
  switch (action) {
    case 'schedule':
      return unwrap(
        api.POST('/api/v1/news/{id}/actions/schedule', {
          params,
          body: { publishAt: new Date(at).toISOString() },
        }),
      )
    case 'return':
      return unwrap(api.POST('/api/v1/news/{id}/actions/return', { params, body: { reason } }))
    case 'unpublish':
      return unwrap(api.POST('/api/v1/news/{id}/actions/unpublish', { params, body: { reason } }))
  }
}

/** What the reader may do with the news item now. */
export function Acts({ item }: { item: NewsItem }) {
  const { t } = useTranslation('news')
  return (
    <Steps
      label={t('act.title')}
      offered={item.actions}
      direct={DIRECT}
      worded={WORDED}
      name={action => t(`act.${action}`)}
      press={(action, key) => press(action, item.id, key)}
      told={t('act.done')}
      forget={[NEWS]}
      form={(action, done) => <DeedForm key={action} action={action} id={item.id} onDone={done} />}
    />
  )
}

function DeedForm({ action, id, onDone }: { action: Worded; id: string; onDone: () => void }) {
  const { t } = useTranslation('news')
  const form = useForm<Said>({
    mode: 'controlled',
    initialValues: { at: '', reason: '' },
    validate: { at: value => (action === 'schedule' && value === '' ? t('act.needTime') : null) },
  })
  const act = useAct({
    send: (said: Said, key) => take(action, id, said, key),
    told: t('act.done'),
    forget: [NEWS],
    onDone,
    onFaults: ({ publishAt, ...rest }) => form.setErrors(publishAt ? { ...rest, at: publishAt } : rest),
  })
  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      {action === 'schedule' ? (
        <TextField
          type="datetime-local"
          label={t('act.at')}
          hint={t('act.atHint')}
          {...form.getInputProps('at')}
          name="at"
        />
      ) : (
        <TextArea
          label={t('act.reason')}
          hint={t('act.reasonHint')}
          rows={4}
          maxLength={2000}
          {...form.getInputProps('reason')}
          name="reason"
        />
      )}
    </ActForm>
  )
}
