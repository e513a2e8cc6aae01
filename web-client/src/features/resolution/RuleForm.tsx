import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { today } from '@/i18n/format'
import { Select, TextField } from '@/ui'
import css from './common.module.css'
import { FINDABLE, ruleOf } from './findable'
import { FIGURES } from './queries'

/** Lets the platform find evidence by itself. */
export function RuleForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('resolution')
  const form = useForm({
    initialValues: { what: FINDABLE[0] ?? '', since: today() },
    validate: { since: value => (value ? null : t('step.fault.empty')) },
  })
  const act = useAct({
    send: ({ what, since }: { what: string; since: string }, key) =>
      unwrap(
        api.POST('/api/v1/recommendations/{id}/evidence-rules', {
          params: { path: { id }, header: key ? { 'Idempotency-Key': key } : {} },
          body: { ...ruleOf(what), since },
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
        choices={FINDABLE.map(value => {
          const { targetType, predicate } = ruleOf(value)
          return { value, label: t(`rule.found.${targetType}.${predicate}`) }
        })}
        {...form.getInputProps('what')}
        name="what"
      />
      <TextField type="date" label={t('rule.since')} {...form.getInputProps('since')} name="since" />{' '}
    </ActForm>
  )
}
