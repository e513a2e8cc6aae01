import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, Checkbox, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { StoryFormType } from './StoryForm'
import css from './story.module.css'
import { NO_FIGURE } from './values'

const MOST_FIGURES = 10
const FIGURE = ['name', 'unit', 'before', 'value', 'source'] as const

/** The passport of the practice: what others need to repeat it. Nothing of it is asked for until it is wanted. */
export function FieldsOfPassport({ form }: { form: StoryFormType }) {
  const { t } = useTranslation('story')
  const optional = t('form.optional')
  const area = (name: 'problem' | 'steps' | 'resources' | 'contacts', rows: number, maxLength: number) => (
    <TextArea
      label={t(`passport.${name}`)}
      hint={t(`form.${name}Hint`)}
      optional={name === 'resources' ? optional : undefined}
      rows={rows}
      maxLength={maxLength}
      {...form.getInputProps(name)}
      name={name}
    />
  )
  return (
    <fieldset className={record.part}>
      <legend>{t('passport.title')}</legend>
      <Checkbox
        label={t('form.hasPassport')}
        hint={t('form.hasPassportHint')}
        name="hasPassport"
        checked={form.values.hasPassport}
        onChange={event => form.setFieldValue('hasPassport', event.currentTarget.checked)}
      />
      {form.values.hasPassport && (
        <>
          {area('problem', 3, 2000)}
          {area('steps', 6, 10000)}
          {area('resources', 3, 2000)}
          <TextField
            label={t('passport.cost')}
            hint={t('form.costHint')}
            optional={optional}
            inputMode="decimal"
            {...form.getInputProps('cost')}
            name="cost"
          />
          <Figures form={form} />
          {area('contacts', 2, 500)}
        </>
      )}
    </fieldset>
  )
}

function Figures({ form }: { form: StoryFormType }) {
  const { t } = useTranslation('story')
  const { figures } = form.values
  return (
    <div id="field-figures" tabIndex={-1}>
      <h3>{t('passport.figures')}</h3>
      <p className={record.quiet}>{t('form.figuresHint')}</p>
      {form.errors.figures && (
        <p className={css.fault} role="alert">
          {form.errors.figures}
        </p>
      )}
      {figures.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: figures are only ever added at the end
        <fieldset key={place} className={css.figure}>
          <legend>{t('figure.one', { place: place + 1 })}</legend>
          {FIGURE.map(name => (
            <TextField
              key={name}
              label={t(`figure.${name}`)}
              optional={name === 'before' || name === 'source' ? t('form.optional') : undefined}
              inputMode={name === 'before' || name === 'value' ? 'decimal' : undefined}
              maxLength={name === 'unit' ? 30 : 200}
              {...form.getInputProps(`figures.${place}.${name}`)}
              name={`figures.${place}.${name}`}
            />
          ))}
        </fieldset>
      ))}
      {figures.length < MOST_FIGURES && (
        <p className={record.acts}>
          <Button
            small
            icon={<IconPlus aria-hidden="true" size="1.2em" />}
            onClick={() => form.insertListItem('figures', NO_FIGURE)}
          >
            {t('form.addFigure')}
          </Button>
        </p>
      )}
    </div>
  )
}
