import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { Acts as Steps } from '@/app/Acts'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, TextField } from '@/ui'
import { OutcomeForm } from './OutcomeForm'
import { PollForm } from './PollForm'
import { DISCUSSIONS, type Discussion } from './queries'

/** Steps that a press does, and steps that need words. */
export const DIRECT = ['schedule', 'take'] as const
export const WORDED = ['ask', 'extend', 'finish', 'publish_outcome', 'review'] as const
type Worded = (typeof WORDED)[number]

function press(action: (typeof DIRECT)[number], id: string, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  switch (action) {
    case 'schedule':
      return unwrap(api.POST('/api/v1/discussions/{id}/actions/schedule', { params }))
    case 'take':
      return unwrap(api.POST('/api/v1/discussions/{id}/actions/take', { params }))
  }
}

/** What the reader may do with the discussion now. */
export function Acts({ discussion }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  return (
    <Steps
      label={t('act.title')}
      offered={discussion.actions}
      direct={DIRECT}
      worded={WORDED}
      name={action => t(`act.${action}`)}
      press={(action, key) => press(action, discussion.id, key)}
      told={t('act.done')}
      forget={[DISCUSSIONS]}
      form={(action, done) => <StepForm action={action} discussion={discussion} onDone={done} />}
    />
  )
}

type StepFormProps = { action: Worded; discussion: Discussion; onDone: () => void }

function StepForm({ action, discussion, onDone }: StepFormProps) {
  switch (action) {
    case 'ask':
      return <PollForm id={discussion.id} onDone={onDone} />
    case 'publish_outcome':
      return <OutcomeForm id={discussion.id} onDone={onDone} />
    case 'extend':
    case 'finish':
    case 'review':
      return <WordsForm action={action} id={discussion.id} onDone={onDone} />
  }
}

type Told = { text: string; day: string }
type WordsFormProps = { action: 'extend' | 'finish' | 'review'; id: string; onDone: () => void }

function take(action: WordsFormProps['action'], id: string, { text, day }: Told, key: string | undefined) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } }
  const said = text.trim()
  switch (action) {
    case 'extend': {
      const body = { closesOn: day, reason: said }
      return unwrap(api.POST('/api/v1/discussions/{id}/actions/extend', { params, body }))
    }
    case 'finish':
      return unwrap(api.POST('/api/v1/discussions/{id}/actions/finish', { params, body: { reason: said } }))
    case 'review': {
      const body = { text: said, reviewOn: day || null }
      return unwrap(api.POST('/api/v1/discussions/{id}/actions/review', { params, body }))
    }
  }
}

/** Words that everybody reads, and a day where the step has one. */
function WordsForm({ action, id, onDone }: WordsFormProps) {
  const { t } = useTranslation('discussion')
  const form = useForm<Told>({
    mode: 'controlled',
    initialValues: { text: '', day: '' },
    validate: {
      text: value => (value.trim() ? null : t('form.needed')),
      day: value => (action === 'extend' && !value ? t('form.needed') : null),
    },
  })
  const act = useAct({
    send: (given: Told, key) => take(action, id, given, key),
    told: t('act.done'),
    forget: [DISCUSSIONS],
    onDone,
    onFaults: ({ closesOn, reviewOn, reason, ...others }) =>
      form.setErrors({ ...others, day: closesOn ?? reviewOn, text: reason ?? others.text }),
  })
  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      {action !== 'finish' && (
        <TextField
          label={t(action === 'extend' ? 'act.newDay' : 'act.nextDay')}
          optional={action === 'review' ? t('form.optional') : undefined}
          type="date"
          {...form.getInputProps('day')}
          name="day"
        />
      )}
      <TextArea
        label={t(action === 'review' ? 'act.whatBecame' : 'act.reason')}
        hint={t('act.public')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}
