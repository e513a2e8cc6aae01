import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { BodyPick } from '@/app/BodyPick'
import { Button, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { AnswerValues, MilestoneValues } from './answering'
import css from './proposal.module.css'

type FieldsOfMilestoneProps = {
  form: UseFormReturnType<AnswerValues>
  index: number
  known: { id: string; shortName: string } | null
  removable: boolean
}

/** Where the contract's words for a field differ from the form's. */
const SENT: Partial<Record<keyof MilestoneValues, string>> = {
  responsible: 'responsibleOrganizationId',
  amount: 'budget.amount',
  source: 'budget.source',
  year: 'budget.year',
}

/** One step that the body promises. */
export function FieldsOfMilestone({ form, index, known, removable }: FieldsOfMilestoneProps) {
  const { t } = useTranslation('proposal')
  const field = (name: keyof MilestoneValues) => ({
    ...form.getInputProps(`milestones.${index}.${name}`),
    name: `milestones.${index}.${name}`,
    error: form.errors[`milestones.${index}.${SENT[name] ?? name}`],
  })
  const responsible = field('responsible')
  return (
    <fieldset className={css.step}>
      <legend>{t('milestone.number', { number: index + 1 })}</legend>
      <TextField label={t('milestone.field.title')} maxLength={300} {...field('title')} />
      <TextField type="date" label={t('milestone.field.dueOn')} {...field('dueOn')} />
      <BodyPick
        label={t('milestone.field.responsible')}
        name={responsible.name}
        value={form.values.milestones[index]?.responsible ?? null}
        error={responsible.error}
        known={known}
        onChange={value => form.setFieldValue(`milestones.${index}.responsible`, value)}
      />
      <div className={css.money}>
        <TextField
          label={t('milestone.field.amount')}
          optional={t('form.optional')}
          inputMode="decimal"
          {...field('amount')}
        />
        <TextField
          label={t('milestone.field.year')}
          optional={t('form.optional')}
          inputMode="numeric"
          maxLength={4}
          {...field('year')}
        />
      </div>
      <TextField
        label={t('milestone.field.source')}
        optional={t('form.optional')}
        maxLength={300}
        {...field('source')}
      />
      {removable && (
        <p className={record.acts}>
          <Button small onClick={() => form.removeListItem('milestones', index)}>
            {t('milestone.remove', { number: index + 1 })}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
