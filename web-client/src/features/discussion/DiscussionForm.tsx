import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { activityAreas, territories } from '@/app/reference'
import { useAct } from '@/app/useAct'
import { Checkbox, PickMany, PickOne, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { DISCUSSIONS, type Discussion, openPlatforms, platformName } from './queries'
import type { Values } from './values'

type DiscussionFormProps = {
  /** What the form starts with. */
  initial: Values
  /** Against what «changed» is measured. */
  base: Values
  draftKey: string
  known?: Discussion
  onSend: (values: Values, key: string | undefined) => Promise<Discussion>
  onDone: (made: Discussion) => void
}

/** The form of a discussion, for a new one and for one that has not begun. What is typed is kept until it is sent. */
export function DiscussionForm({ initial, base, draftKey, known, onSend, onDone }: DiscussionFormProps) {
  const { t } = useTranslation('discussion')
  const [typed, setTyped] = useState('')
  const [done, setDone] = useState<Discussion>()
  const areas = useQuery(activityAreas).data?.items ?? []
  const found = useQuery(territories(typed)).data?.items ?? []
  const places = found.map(({ id, name }) => ({ value: id, label: name }))
  if (known?.territory && !found.some(one => one.id === known.territory?.id))
    places.unshift({ value: known.territory.id, label: known.territory.name })
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: { title: needed, body: needed },
  })
  const dirty = done === undefined && JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, { values: form.values }, dirty)

  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (done) onDone(done)
  }, [done, onDone])

  const act = useAct({ send: onSend, forget: [DISCUSSIONS], onDone: setDone, onFaults: form.setErrors })

  return (
    <div className={record.form}>
      <ActForm form={form} act={act} submit={t('form.save')}>
        <TextField
          label={t('field.title')}
          hint={t('form.titleHint')}
          maxLength={200}
          {...form.getInputProps('title')}
          name="title"
        />
        <TextArea
          label={t('field.body')}
          hint={t('form.bodyHint')}
          rows={10}
          maxLength={10000}
          {...form.getInputProps('body')}
          name="body"
        />
        <PickMany
          label={t('field.activityAreaIds')}
          name="activityAreaIds"
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.activityAreaIds}
          onChange={value => form.setFieldValue('activityAreaIds', value)}
        />
        <PickOne
          label={t('field.territoryId')}
          name="territoryId"
          error={form.errors.territoryId}
          choices={places}
          value={form.values.territoryId}
          onChange={value => form.setFieldValue('territoryId', value)}
          onSearch={setTyped}
        />
        {/* What was announced keeps its platform. */}
        {(!known || known.status === 'draft') && (
          <PlatformPick
            error={form.errors.platformId}
            value={form.values.platformId}
            onChange={value => form.setFieldValue('platformId', value)}
          />
        )}
        <TextField
          label={t('field.opensOn')}
          optional={t('form.optional')}
          type="date"
          {...form.getInputProps('opensOn')}
          name="opensOn"
        />
        <TextField
          label={t('field.closesOn')}
          hint={t('form.termHint')}
          optional={t('form.optional')}
          type="date"
          {...form.getInputProps('closesOn')}
          name="closesOn"
        />
        <Checkbox
          label={t('field.aliases')}
          name="aliases"
          checked={form.values.aliases}
          onChange={event => form.setFieldValue('aliases', event.currentTarget.checked)}
        />
      </ActForm>
      <p className={record.quiet}>{t('form.kept')}</p>
      <LeaveGuard dirty={dirty} />
    </div>
  )
}

type PlatformPickProps = {
  error: ReactNode
  value: string | null
  onChange: (value: string | null) => void
}

/** At which platform it is held, if at any. */
function PlatformPick({ error, value, onChange }: PlatformPickProps) {
  const { t } = useTranslation('discussion')
  const [typed, setTyped] = useState('')
  const found = useQuery(openPlatforms(typed)).data?.items ?? []
  const chosen = useQuery(platformName(value)).data
  const choices = found.map(({ id, title }) => ({ value: id, label: title }))
  if (chosen && !found.some(({ id }) => id === chosen.id))
    choices.unshift({ value: chosen.id, label: chosen.title })
  return (
    <PickOne
      label={t('field.platformId')}
      name="platformId"
      error={error}
      choices={choices}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
    />
  )
}
