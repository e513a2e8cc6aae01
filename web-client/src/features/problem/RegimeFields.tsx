import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Checkbox, Select, TextArea, TextField } from '@/ui'
import type { DeedValues } from './deeds'
import { REGIMES } from './regime'

/** By what it is known that a problem is an official appeal, or a message of the feedback platform. */
export function RegimeFields({ form }: { form: UseFormReturnType<DeedValues> }) {
  const { t } = useTranslation('problem')
  const { regime } = form.values
  const field = (name: keyof DeedValues) => ({ ...form.getInputProps(name), name })
  return (
    <>
      <Select
        label={t('act.field.regime')}
        {...field('regime')}
        choices={REGIMES.map(one => ({ value: one, label: t(`act.regime.${one}`) }))}
      />
      {regime !== 'voluntary' && (
        <TextField label={t('act.field.number')} maxLength={100} {...field('number')} />
      )}
      {regime === 'appeal' && (
        <>
          <TextField
            label={t('act.field.system')}
            hint={t('act.hint.system')}
            maxLength={200}
            {...field('system')}
          />
          <Checkbox
            label={t('act.field.authorIdentified')}
            hint={form.errors.authorIdentified}
            name="authorIdentified"
            checked={form.values.authorIdentified}
            onChange={event => form.setFieldValue('authorIdentified', event.currentTarget.checked)}
          />
        </>
      )}
      {regime === 'pos' && (
        <TextField
          label={t('act.field.externalStatus')}
          hint={t('act.hint.externalStatus')}
          maxLength={200}
          {...field('externalStatus')}
        />
      )}
      <TextArea
        label={t('act.field.words')}
        hint={t('act.hint.reason')}
        optional={regime === 'voluntary' ? undefined : t('form.optional')}
        rows={3}
        maxLength={2000}
        {...field('reason')}
      />
    </>
  )
}
