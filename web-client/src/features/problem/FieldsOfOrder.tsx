import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { ProblemFormType } from './ProblemForm'

/** What a body says of its order beside the problem. */
export function FieldsOfOrder({ form }: { form: ProblemFormType }) {
  const { t } = useTranslation('problem')
  const area = (name: 'goal' | 'criteria' | 'resources') => (
    <TextArea
      label={t(`field.${name}`)}
      hint={t(`form.${name}Hint`)}
      rows={3}
      maxLength={2000}
      {...form.getInputProps(name)}
      name={name}
    />
  )
  return (
    <fieldset className={record.part}>
      <legend>{t('kind.social_order')}</legend>
      {area('goal')}
      {area('criteria')}
      <TextField
        type="date"
        label={t('field.deadline')}
        {...form.getInputProps('deadline')}
        name="deadline"
      />
      {area('resources')}
      <TextField
        label={t('field.contact')}
        maxLength={300}
        {...form.getInputProps('contact')}
        name="contact"
      />
    </fieldset>
  )
}
