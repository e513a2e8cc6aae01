import { useTranslation } from 'react-i18next'
import { Button, TextArea, TextField } from '@/ui'
import { DAYS } from './hours'
import css from './manage.module.css'
import type { OrganizationFormType } from './OrganizationForm'

const WORKDAYS = DAYS.slice(1, 5)

/** When people are received: a line for each day. */
export function FieldsOfHours({ form }: { form: OrganizationFormType }) {
  const { t } = useTranslation('organization')
  const { monday } = form.values.openingHours
  return (
    <fieldset className={css.part} id="field-openingHours" tabIndex={-1}>
      <legend>{t('field.openingHours')}</legend>
      <p className={css.quiet}>{t('form.hoursHint')}</p>
      <div className={css.week}>
        {DAYS.map(day => (
          <TextField
            key={day}
            label={t(`hours.day.${day}`)}
            placeholder={t('hours.closed')}
            maxLength={100}
            autoComplete="off"
            {...form.getInputProps(`openingHours.${day}`)}
            name={`openingHours.${day}`}
          />
        ))}
      </div>
      {monday.trim() !== '' && (
        <p className={css.acts}>
          <Button
            small
            onClick={() => {
              for (const day of WORKDAYS) form.setFieldValue(`openingHours.${day}`, monday)
            }}
          >
            {t('form.hoursRepeat')}
          </Button>
        </p>
      )}
      <TextArea
        label={t('hours.note')}
        hint={t('form.hoursNoteHint')}
        optional={t('form.optional')}
        rows={2}
        maxLength={500}
        {...form.getInputProps('openingHours.note')}
        name="openingHours.note"
      />
    </fieldset>
  )
}
