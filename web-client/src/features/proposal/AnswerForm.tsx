import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BASES, isAccepting, TYPES } from '@/app/answer/kinds'
import { TemplatePick } from '@/app/answer/TemplatePick'
import { BodyPick } from '@/app/BodyPick'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { Button, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { type AnswerValues, answerValuesOf, emptyAnswer, milestone, write } from './answering'
import { FieldsOfMilestone } from './FieldsOfMilestone'
import { type Answer, PROPOSALS, type Proposal } from './queries'

type AnswerFormProps = { proposal: Proposal; draft?: Answer; onDone: () => void }

/** An official answer as an officer writes it; another one signs it. */
export function AnswerForm({ proposal, draft, onDone }: AnswerFormProps) {
  const { t } = useTranslation('answer')
  const draftKey = `proposal.answer.${proposal.id}`
  const [sent, setSent] = useState(false)
  const [base] = useState(() =>
    draft ? answerValuesOf(draft) : emptyAnswer(proposal.responsible?.id ?? null),
  )
  const form = useForm<AnswerValues>({
    mode: 'controlled',
    initialValues: { ...base, ...(draft ? undefined : draftOf<AnswerValues>(draftKey)) },
  })
  useDraft(draftKey, form.values, !sent && !draft && JSON.stringify(form.values) !== JSON.stringify(base))
  const act = useAct({
    send: (given: AnswerValues, key) => write(proposal.id, draft, given, key),
    told: t('kept'),
    forget: [PROPOSALS],
    onDone: () => {
      setSent(true)
      dropDraft(draftKey)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const { type, milestones } = form.values
  const field = (name: keyof AnswerValues) => ({ ...form.getInputProps(name), name })

  return (
    <ActForm form={form} act={act} submit={t('keep')}>
      <p className={record.quiet}>{t('explain')}</p>
      <TemplatePick
        bodyId={proposal.responsible?.id}
        text={form.values.text}
        onPick={template => {
          form.setFieldValue('text', template.text)
          if (template.type) form.setFieldValue('type', template.type)
        }}
      />
      <Select
        label={t('field.type')}
        {...field('type')}
        choices={TYPES.map(one => ({ value: one, label: t(`type.${one}`) }))}
      />
      {type === 'declined' && (
        <Select
          label={t('field.basis')}
          {...field('basis')}
          choices={BASES.map(basis => ({ value: basis, label: t(`basis.${basis}`) }))}
        />
      )}
      {type === 'already_exists' && <TextField type="url" label={t('field.link')} {...field('link')} />}
      {type === 'forwarded' && (
        <BodyPick
          label={t('field.bodyId')}
          name="bodyId"
          value={form.values.bodyId}
          error={form.errors.bodyId}
          onChange={value => form.setFieldValue('bodyId', value)}
        />
      )}
      <TextArea label={t('field.text')} hint={t('hint.text')} rows={8} maxLength={10000} {...field('text')} />
      {isAccepting(type) && (
        <>
          {milestones.map((one, index) => (
            <FieldsOfMilestone
              key={one.key}
              form={form}
              index={index}
              known={proposal.responsible ?? null}
              removable={milestones.length > 1}
            />
          ))}
          {form.errors.milestones && <p role="alert">{form.errors.milestones}</p>}
          <p className={record.acts}>
            <Button
              small
              onClick={() => form.insertListItem('milestones', milestone(proposal.responsible?.id ?? null))}
            >
              {t('proposal:milestone.add')}
            </Button>
          </p>
        </>
      )}
      {type !== 'forwarded' && (
        <TextField
          type="datetime-local"
          label={t('field.publishAt')}
          hint={t('hint.publishAt')}
          optional={t('optional')}
          {...field('publishAt')}
        />
      )}
    </ActForm>
  )
}
