import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { today } from '@/i18n/format'
import { Select, TextField } from '@/ui'
import css from './common.module.css'
import { FIGURES } from './queries'

/** Lets the platform find evidence by itself. */
export function RuleForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const form = useForm({
    initialValues: { predicate: 'published', since: today() },
    validate: { since: value => (value ? null : t('step.fault.empty')) },
  })
  const act = useAct({
    send: (given: { predicate: string; since: string }, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence-rules', {
          params: { path: { id }, header: key ? { 'Idempotency-Key': key } : {} },
          body: { targetType: 'organization', ...given },
        }),
      ),
    told: t('rule.added'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('rule.add')}>
      <p className={css.explain}>{t('rule.explain')}</p>
      <Select
        label={t('rule.what')}
        choices={[
          { value: 'published', label: t('evidence.predicate.published') },
          { value: 'verified', label: t('evidence.predicate.verified') },
        ]}
        {...form.getInputProps('predicate')}
        name="predicate"
      />
      <TextField type="date" label={t('rule.since')} {...form.getInputProps('since')} name="since" />{' '}
    </ActForm>
  )
}
