import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { today } from '@/i18n/format'
import { Button, ErrorSummary, Select, TextField } from '@/ui'
import css from './common.module.css'
import { useDeed } from './useDeed'

/** Lets the platform find evidence by itself. */
export function RuleForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const form = useForm({
    initialValues: { predicate: 'published', since: today() },
    validate: { since: value => (value ? null : t('step.fault.empty')) },
  })
  const deed = useDeed({
    send: (given: { predicate: string; since: string }, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence-rules', {
          params: { path: { id }, header: key ? { 'Idempotency-Key': key } : {} },
          body: { targetType: 'organization', ...given },
        }),
      ),
    told: t('rule.added'),
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <form noValidate className={css.form} onSubmit={form.onSubmit(given => deed.do(given), deed.refuse)}>
      <ErrorSummary errors={form.errors} message={deed.message} attempt={deed.attempt} />
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
      <TextField type="date" label={t('rule.since')} {...form.getInputProps('since')} name="since" />
      <Button type="submit" look="main" busy={deed.busy}>
        {t('rule.add')}
      </Button>
    </form>
  )
}
