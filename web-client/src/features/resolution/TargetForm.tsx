import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import type { Schemas } from '@/contract/api'
import { Select, TextField } from '@/ui'
import css from './common.module.css'
import { FIGURES, indicatorTitles } from './queries'
import { NO_TARGET, type TargetValues, targetFaults, targetOf } from './target'

const SOURCES = ['unknown', 'measured', 'declared'] as const

type TargetFormProps = {
  /** Those that it is held to already. */
  targets: readonly { indicator: string }[]
  send: (target: Schemas['TargetInput'], header: { 'Idempotency-Key'?: string }) => Promise<unknown>
  onDone: () => void
}

/** Sets a number to reach; for an indicator that has one already the older becomes history. */
export function TargetForm({ targets, send, onDone }: TargetFormProps) {
  const { t } = useTranslation('resolution')
  const titles = useQuery(indicatorTitles).data
  const form = useForm<TargetValues>({
    initialValues: NO_TARGET,
    validate: given =>
      Object.fromEntries(Object.entries(targetFaults(given)).map(([field, fault]) => [field, t(fault)])),
  })
  const { indicator, baselineSource } = form.values
  const share = titles?.get(indicator)?.unit === 'share'
  const act = useAct({
    send: (given: TargetValues, key) => send(targetOf(given, share), key ? { 'Idempotency-Key': key } : {}),
    told: t('target.told'),
    forget: FIGURES,
    onDone,
    onFaults: form.setErrors,
  })
  const field = (name: keyof TargetValues) => ({ ...form.getInputProps(name), name })
  const replaces = targets.some(target => target.indicator === indicator)
  return (
    <ActForm form={form} act={act} submit={t('target.set')}>
      <p className={css.explain}>{t('target.explain')}</p>
      <Select
        label={t('targets.indicator')}
        hint={replaces ? t('target.replaces') : undefined}
        choices={[
          { value: '', label: t('step.choose') },
          ...[...(titles?.values() ?? [])].map(({ key, title }) => ({ value: key, label: title })),
        ]}
        {...field('indicator')}
      />
      <TextField
        inputMode="decimal"
        label={share ? t('target.share') : t('targets.target')}
        {...field('target')}
      />
      <TextField type="date" label={t('targets.on')} {...field('targetOn')} />
      <Select
        label={t('target.source')}
        hint={t(`target.hint.${baselineSource}`)}
        choices={SOURCES.map(value => ({ value, label: t(`target.from.${value}`) }))}
        {...field('baselineSource')}
      />
      {baselineSource !== 'unknown' && (
        <>
          <TextField
            inputMode="decimal"
            label={share ? t('target.baselineShare') : t('target.baseline')}
            {...field('baseline')}
          />
          <TextField
            type="date"
            label={t('target.baselineOn')}
            optional={t('evidence.optional')}
            {...field('baselineOn')}
          />
        </>
      )}{' '}
    </ActForm>
  )
}
