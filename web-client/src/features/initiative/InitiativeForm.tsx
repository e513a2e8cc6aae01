import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BodyPick } from '@/app/BodyPick'
import { councilsOf, governments } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import type { Schemas } from '@/contract/api'
import { Checkbox, Notice, PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { INITIATIVES, type Initiative } from './queries'
import { LEVELS, TAXES } from './search'
import { EMPTY, inputOf, type Values, valuesOf } from './values'

type InitiativeFormProps = {
  known?: Initiative
  submit: string
  send: (body: Schemas['InitiativeInput'], key: string | undefined) => Promise<Initiative>
  onDone: (made: Initiative) => void
}

/** The form of an initiative, for a new one and for a draft. What is typed is kept in this browser until it is sent. */
export function InitiativeForm({ known, submit, send, onDone }: InitiativeFormProps) {
  const { t } = useTranslation('initiative')
  const draftKey = `initiative.${known?.id ?? 'new'}`
  const [base] = useState(() => (known ? valuesOf(known) : EMPTY))
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<Initiative>()
  const session = useSession()
  const councils = useQuery(councilsOf(session.state === 'signed-in' ? session.user.roles : []))
  const places = (useQuery(territories(typed)).data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  if (known?.territory && !places.some(({ value }) => value === known.territory?.id))
    places.unshift({ value: known.territory.id, label: known.territory.name })
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { ...base, ...draftOf<Values>(draftKey) },
    validate: { councilId: needed, title: needed, summary: needed, body: needed },
  })
  const [own] = councils.data ?? []
  const { setFieldValue } = form
  const chosen = form.values.councilId
  useEffect(() => {
    if (own && chosen === '') setFieldValue('councilId', own.id)
  }, [own, chosen, setFieldValue])
  const dirty = made === undefined && JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, form.values, dirty)
  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (made) onDone(made)
  }, [made, onDone])
  const act = useAct({
    send: (values: Values, key) => send(inputOf(values), key),
    told: t('form.told'),
    forget: [INITIATIVES],
    onDone: value => {
      dropDraft(draftKey)
      setMade(value)
    },
    onFaults: form.setErrors,
  })
  const field = (name: keyof Values) => ({ ...form.getInputProps(name), name })
  const later = { value: '', label: t('form.later') }
  return (
    <>
      {councils.data?.length === 0 && (
        <Notice tone="call">
          <p>{t('form.noCouncil')}</p>
        </Notice>
      )}
      <div className={record.form}>
        <ActForm form={form} act={act} submit={submit}>
          <Select
            label={t('field.councilId')}
            {...field('councilId')}
            choices={(councils.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
          <TextField
            label={t('field.title')}
            hint={t('form.titleHint')}
            maxLength={200}
            {...field('title')}
          />
          <TextArea
            label={t('field.summary')}
            hint={t('form.summaryHint')}
            rows={3}
            maxLength={500}
            {...field('summary')}
          />
          <TextArea label={t('field.body')} rows={10} maxLength={10000} {...field('body')} />
          <Select
            label={t('field.tax')}
            {...field('tax')}
            choices={[later, ...TAXES.map(one => ({ value: one, label: t(`tax.${one}`) }))]}
          />
          <Select
            label={t('field.level')}
            hint={t('form.levelHint')}
            {...field('level')}
            choices={[later, ...LEVELS.map(one => ({ value: one, label: t(`level.${one}`) }))]}
          />
          <BodyPick
            label={t('field.bodyId')}
            name="bodyId"
            value={form.values.bodyId}
            error={form.errors.bodyId}
            known={known?.decidingBody}
            among={governments}
            onChange={value => form.setFieldValue('bodyId', value)}
          />
          <PickOne
            label={t('field.territoryId')}
            hint={t('form.territoryHint')}
            optional={form.values.level === 'federal' ? t('form.optional') : undefined}
            name="territoryId"
            error={form.errors.territoryId}
            choices={places}
            value={form.values.territoryId}
            onChange={value => form.setFieldValue('territoryId', value)}
            onSearch={setTyped}
          />
          <Checkbox
            label={t('field.citizensGroup')}
            hint={t('form.citizensGroupHint')}
            name="citizensGroup"
            checked={form.values.citizensGroup}
            onChange={event => form.setFieldValue('citizensGroup', event.currentTarget.checked)}
          />
        </ActForm>
      </div>
      <LeaveGuard dirty={dirty} />
    </>
  )
}
