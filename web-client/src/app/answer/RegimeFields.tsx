import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, Select, TextArea, TextField } from '@/ui'
import { REGIMES, type RegimeValues } from './regime'

/** The form of a step, as far as these fields need it. */
type RegimeForm = {
  values: RegimeValues
  errors: Record<string, ReactNode>
  getInputProps: (name: keyof RegimeValues | 'reason') => object
  setFieldValue: (name: 'authorIdentified', value: boolean) => void
}

/** By what it is known that a matter is an official appeal, or a message of the feedback platform. */
export function RegimeFields({ form }: { form: RegimeForm }) {
  const { t } = useTranslation('answer')
  const { regime } = form.values
  const field = (name: keyof RegimeValues | 'reason') => ({ ...form.getInputProps(name), name })
  return (
    <>
      <Select
        label={t('regime.field.regime')}
        {...field('regime')}
        choices={REGIMES.map(one => ({ value: one, label: t(`regime.choice.${one}`) }))}
      />
      {regime !== 'voluntary' && (
        <TextField label={t('regime.field.number')} maxLength={100} {...field('number')} />
      )}
      {regime === 'appeal' && (
        <>
          <TextField
            label={t('regime.field.system')}
            hint={t('regime.hint.system')}
            maxLength={200}
            {...field('system')}
          />
          <Checkbox
            label={t('regime.field.authorIdentified')}
            hint={form.errors.authorIdentified}
            name="authorIdentified"
            checked={form.values.authorIdentified}
            onChange={event => form.setFieldValue('authorIdentified', event.currentTarget.checked)}
          />
        </>
      )}
      {regime === 'pos' && (
        <>
          <TextField
            label={t('regime.field.externalStatus')}
            hint={t('regime.hint.externalStatus')}
            maxLength={200}
            {...field('externalStatus')}
          />
          <TextField
            label={t('regime.field.dueOn')}
            hint={t('regime.hint.dueOn')}
            optional={t('regime.optional')}
            type="date"
            {...field('dueOn')}
          />
        </>
      )}
      <TextArea
        label={t('regime.field.reason')}
        hint={t('regime.hint.reason')}
        optional={regime === 'voluntary' ? undefined : t('regime.optional')}
        rows={3}
        maxLength={2000}
        {...field('reason')}
      />
    </>
  )
}
