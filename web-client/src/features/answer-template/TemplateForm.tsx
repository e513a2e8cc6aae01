import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { TYPES } from '@/app/answer/kinds'
import { type AnswerTemplate, TEMPLATES } from '@/app/answer/templates'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { Problem } from '@/contract/problem'
import { Notice, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { add, change, newest, over, type TemplateValues, valuesOf } from './queries'

const DRAFT = 'answer-template.new'

type TemplateFormProps = {
  /** Whose it can be; the first one unless the officer says another. */
  bodies: { id: string; shortName: string }[]
  /** The one that is changed; it stays with its body. */
  template?: AnswerTemplate
  onDone: () => void
}

/** A template as an officer writes it. */
export function TemplateForm({ bodies, template, onDone }: TemplateFormProps) {
  const { t } = useTranslation('answer-template')
  const client = useQueryClient()
  const [sent, setSent] = useState(false)
  const [base] = useState<TemplateValues>(() =>
    template ? valuesOf(template) : { bodyId: bodies[0]?.id ?? '', title: '', type: '', text: '' },
  )
  const needed = (value: string) => (value.trim() ? null : t('needed'))
  const form = useForm<TemplateValues>({
    mode: 'controlled',
    initialValues: { ...base, ...(template ? undefined : draftOf<TemplateValues>(DRAFT)) },
    validate: { title: needed, text: needed },
  })
  useDraft(DRAFT, form.values, !sent && !template && JSON.stringify(form.values) !== JSON.stringify(base))
  // The version that was looked at: the next save goes against it. It moves only when a person was told so.
  const [known, setKnown] = useState(() => template && { template, base })
  const [both, setBoth] = useState<(keyof TemplateValues)[]>([])
  async function send(given: TemplateValues, key: string | undefined) {
    if (!known) return add(given, key)
    try {
      return await change(known.template, given)
    } catch (error) {
      if (error instanceof Problem && error.status === 412) await takeIn(known)
      throw error
    }
  }
  async function takeIn({
    template: { id },
    base: before,
  }: {
    template: AnswerTemplate
    base: TemplateValues
  }) {
    const now = await newest(client, id)
    if (!now) return
    const met = over(before, form.getValues(), valuesOf(now))
    form.setValues(met.values)
    setBoth(met.both)
    setKnown({ template: now, base: valuesOf(now) })
  }
  const act = useAct({
    send,
    told: t('kept'),
    forget: [TEMPLATES],
    onDone: () => {
      setSent(true)
      if (!template) dropDraft(DRAFT)
      onDone()
    },
    onFaults: form.setErrors,
  })
  const field = (name: keyof TemplateValues) => ({ ...form.getInputProps(name), name })
  return (
    <ActForm form={form} act={act} submit={t('keep')}>
      {known && both.length > 0 && (
        <Notice title={t('both')}>
          {both.includes('title') && <p>{known.base.title}</p>}
          {both.includes('type') && (
            <p>{known.base.type ? t(`answer:type.${known.base.type}`) : t('anyType')}</p>
          )}
          {both.includes('text') && <p className={record.text}>{known.base.text}</p>}
        </Notice>
      )}
      {!template && bodies.length > 1 && (
        <Select
          label={t('field.body')}
          {...field('bodyId')}
          choices={bodies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <TextField label={t('field.title')} hint={t('field.titleHint')} maxLength={200} {...field('title')} />
      <Select
        label={t('field.type')}
        {...field('type')}
        choices={[
          { value: '', label: t('anyType') },
          ...TYPES.map(type => ({ value: type, label: t(`answer:type.${type}`) })),
        ]}
      />
      <TextArea
        label={t('field.text')}
        hint={t('field.textHint')}
        rows={10}
        maxLength={10000}
        {...field('text')}
      />
    </ActForm>
  )
}
