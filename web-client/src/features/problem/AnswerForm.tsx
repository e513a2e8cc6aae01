import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BASES, isAccepting, TYPES } from '@/app/answer/kinds'
import { TemplatePick } from '@/app/answer/TemplatePick'
import { BodyPick } from '@/app/BodyPick'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { type AnswerValues, answerValuesOf, EMPTY_ANSWER, write } from './answering'
import { type Answer, type CityProblem, PROBLEMS } from './queries'

type AnswerFormProps = { problem: CityProblem; draft?: Answer; onDone: () => void }

/** An official answer as an officer writes it; another one signs it. */
export function AnswerForm({ problem, draft, onDone }: AnswerFormProps) {
  const { t } = useTranslation('answer')
  const draftKey = `problem.answer.${problem.id}`
  const [sent, setSent] = useState(false)
  const [base] = useState(() => (draft ? answerValuesOf(draft) : EMPTY_ANSWER))
  const form = useForm<AnswerValues>({
    mode: 'controlled',
    initialValues: { ...base, ...(draft ? undefined : draftOf<AnswerValues>(draftKey)) },
  })
  useDraft(draftKey, form.values, !sent && !draft && JSON.stringify(form.values) !== JSON.stringify(base))
  const act = useAct({
    send: (given: AnswerValues, key) => write(problem.id, draft, given, key),
    told: t('kept'),
    forget: [PROBLEMS],
    onDone: () => {
      setSent(true)
      dropDraft(draftKey)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const { type } = form.values
  const field = (name: keyof AnswerValues) => ({ ...form.getInputProps(name), name })

  return (
    <ActForm form={form} act={act} submit={t('keep')}>
      <p className={record.quiet}>{t('explain')}</p>
      <TemplatePick
        bodyId={problem.responsible?.id}
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
      {isAccepting(type) && (
        <TextField
          type="date"
          label={t('field.plannedOn')}
          hint={t('hint.plannedOn')}
          optional={t('optional')}
          {...field('plannedOn')}
        />
      )}
      <TextArea label={t('field.text')} hint={t('hint.text')} rows={8} maxLength={10000} {...field('text')} />
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
