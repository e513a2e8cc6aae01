import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Select, TextField } from '@/ui'
import { COUNTS, setRule, TERM_RULES, type TermRule } from './queries'

type RuleFormProps = {
  rule: TermRule
  bodyId: string | undefined
  onDone: () => void
}

/** How long something may take from now on. */
export function RuleForm({ rule, bodyId, onDone }: RuleFormProps) {
  const { t } = useTranslation('term-rule')
  const { regime, action, most } = rule
  const form = useForm({
    mode: 'controlled',
    initialValues: { days: String(rule.days), count: rule.count as TermRule['count'] },
    validate: {
      days: typed => (/^\d{1,2}$/.test(typed.trim()) ? null : t('form.number', { most })),
    },
  })
  const act = useAct({
    send: (given: typeof form.values) =>
      setRule({ regime, action, bodyId }, { days: Number(given.days), count: given.count }),
    told: t('form.kept'),
    forget: [TERM_RULES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('form.keep')}>
      <TextField
        label={t('form.days')}
        hint={t('form.most', { count: most })}
        inputMode="numeric"
        maxLength={2}
        {...form.getInputProps('days')}
        name="days"
      />
      <Select
        label={t('form.count')}
        hint={regime === 'pos' ? undefined : t('form.law')}
        {...form.getInputProps('count')}
        name="count"
        choices={COUNTS.map(one => ({ value: one, label: t(`count.${one}`) }))}
      />
    </ActForm>
  )
}
