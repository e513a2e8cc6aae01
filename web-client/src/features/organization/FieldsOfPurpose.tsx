import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas } from '@/app/reference'
import { PickMany, Select, TextArea, TextField } from '@/ui'
import css from './manage.module.css'
import type { OrganizationFormType } from './OrganizationForm'
import { KINDS } from './search'

/** Who it is and what it is for. */
export function FieldsOfPurpose({ form }: { form: OrganizationFormType }) {
  const { t } = useTranslation('organization')
  const areas = useQuery(activityAreas).data?.items ?? []
  return (
    <fieldset className={css.part}>
      <legend>{t('form.purpose')}</legend>
      <Select
        label={t('field.kind')}
        {...form.getInputProps('kind')}
        name="kind"
        choices={KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        label={t('field.shortName')}
        hint={t('form.shortNameHint')}
        maxLength={200}
        {...form.getInputProps('shortName')}
        name="shortName"
      />
      <TextArea
        label={t('field.mission')}
        hint={t('form.missionHint')}
        optional={t('form.optional')}
        rows={3}
        maxLength={2000}
        {...form.getInputProps('mission')}
        name="mission"
      />
      <TextArea
        label={t('field.description')}
        hint={t('form.descriptionHint')}
        optional={t('form.optional')}
        rows={6}
        maxLength={20000}
        {...form.getInputProps('description')}
        name="description"
      />
      <Select
        label={t('field.language')}
        {...form.getInputProps('language')}
        name="language"
        choices={[
          { value: 'ru', label: t('language.ru') },
          { value: 'en', label: t('language.en') },
        ]}
      />
      <PickMany
        label={t('field.activityAreaIds')}
        hint={t('form.areasHint')}
        optional={t('form.optional')}
        name="activityAreaIds"
        error={form.errors.activityAreaIds}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.activityAreaIds}
        onChange={value => form.setFieldValue('activityAreaIds', value)}
      />
    </fieldset>
  )
}
