import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { today } from '@/i18n/format'
import { PickOne, Select, TextField } from '@/ui'
import css from './manage.module.css'
import type { OrganizationFormType } from './OrganizationForm'
import { legalForms } from './queries'

/** What it is by law. Whether the numbers exist is told by their check digits, which the API reads. */
export function FieldsOfLaw({ form }: { form: OrganizationFormType }) {
  const { t } = useTranslation('organization')
  const forms = useQuery(legalForms).data?.items ?? []
  const optional = t('form.optional')
  const digits = { inputMode: 'numeric', autoComplete: 'off', spellCheck: false } as const
  return (
    <fieldset className={css.part}>
      <legend>{t('form.law')}</legend>
      <TextField
        label={t('field.fullName')}
        hint={t('form.fullNameHint')}
        optional={optional}
        maxLength={1000}
        {...form.getInputProps('fullName')}
        name="fullName"
      />
      <PickOne
        label={t('field.legalFormCode')}
        optional={optional}
        name="legalFormCode"
        error={form.errors.legalFormCode}
        choices={forms.map(({ code, name }) => ({ value: code, label: name }))}
        value={form.values.legalFormCode}
        onChange={value => form.setFieldValue('legalFormCode', value)}
      />
      <Select
        label={t('field.registered')}
        {...form.getInputProps('registered')}
        name="registered"
        choices={[
          { value: '', label: t('form.registeredByNumber') },
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('form.registeredNo') },
        ]}
      />
      <TextField
        label={t('field.ogrn')}
        hint={t('form.ogrnHint')}
        optional={optional}
        {...digits}
        {...form.getInputProps('ogrn')}
        name="ogrn"
      />
      <TextField
        label={t('field.inn')}
        hint={t('form.innHint')}
        optional={optional}
        {...digits}
        {...form.getInputProps('inn')}
        name="inn"
      />
      <TextField
        label={t('field.kpp')}
        hint={t('form.kppHint')}
        optional={optional}
        autoComplete="off"
        {...form.getInputProps('kpp')}
        name="kpp"
      />
      <TextField
        label={t('field.charterNumber')}
        hint={t('form.charterHint')}
        optional={optional}
        maxLength={100}
        {...form.getInputProps('charterNumber')}
        name="charterNumber"
      />
      <TextField
        label={t('field.foundedOn')}
        optional={optional}
        type="date"
        max={today()}
        {...form.getInputProps('foundedOn')}
        name="foundedOn"
      />
      <TextField
        label={t('field.liquidatedOn')}
        optional={optional}
        type="date"
        max={today()}
        {...form.getInputProps('liquidatedOn')}
        name="liquidatedOn"
      />
    </fieldset>
  )
}
