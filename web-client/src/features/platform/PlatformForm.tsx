import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { LeaveGuard } from '@/app/LeaveGuard'
import { activityAreas, territories } from '@/app/reference'
import { useAct } from '@/app/useAct'
import type { Schemas } from '@/contract/api'
import { PickMany, PickOne, TextArea, TextField } from '@/ui'
import { PLATFORMS, type Platform } from './queries'

type Values = {
  title: string
  purpose: string
  facilitator: string
  activityAreaIds: string[]
  territoryId: string | null
}

type PlatformFormProps = {
  known?: Platform
  submit: string
  send: (body: Schemas['PlatformInput'], key: string | undefined) => Promise<Platform>
  onDone: (made: Platform) => void
}

/** The form of a platform, for a new one and for one that is there. */
export function PlatformForm({ known, submit, send, onDone }: PlatformFormProps) {
  const { t } = useTranslation('platform')
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<Platform>()
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = (useQuery(territories(typed)).data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  if (known?.territory && !places.some(({ value }) => value === known.territory?.id))
    places.unshift({ value: known.territory.id, label: known.territory.name })
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      title: known?.title ?? '',
      purpose: known?.purpose ?? '',
      facilitator: known?.facilitator ?? t('form.center'),
      activityAreaIds: known?.activityAreas.map(({ id }) => id) ?? [],
      territoryId: known?.territory?.id ?? null,
    },
    validate: { title: needed, purpose: needed, facilitator: needed },
  })
  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (made) onDone(made)
  }, [made, onDone])
  const act = useAct({
    send: (values: Values, key) =>
      send(
        {
          ...values,
          title: values.title.trim(),
          purpose: values.purpose.trim(),
          facilitator: values.facilitator.trim(),
        },
        key,
      ),
    told: t('form.told'),
    forget: [PLATFORMS],
    onDone: setMade,
    onFaults: form.setErrors,
  })
  return (
    <>
      <ActForm form={form} act={act} submit={submit}>
        <TextField
          label={t('field.title')}
          hint={t('form.titleHint')}
          maxLength={200}
          {...form.getInputProps('title')}
          name="title"
        />
        <TextArea
          label={t('field.purpose')}
          rows={4}
          maxLength={2000}
          {...form.getInputProps('purpose')}
          name="purpose"
        />
        <TextField
          label={t('field.facilitator')}
          maxLength={200}
          {...form.getInputProps('facilitator')}
          name="facilitator"
        />
        <PickMany
          label={t('field.activityAreaIds')}
          optional={t('form.optional')}
          name="activityAreaIds"
          error={form.errors.activityAreaIds}
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.activityAreaIds}
          onChange={value => form.setFieldValue('activityAreaIds', value)}
        />
        <PickOne
          label={t('field.territoryId')}
          optional={t('form.optional')}
          name="territoryId"
          error={form.errors.territoryId}
          choices={places}
          value={form.values.territoryId}
          onChange={value => form.setFieldValue('territoryId', value)}
          onSearch={setTyped}
        />
      </ActForm>
      <LeaveGuard dirty={made === undefined && form.isDirty()} />
    </>
  )
}
