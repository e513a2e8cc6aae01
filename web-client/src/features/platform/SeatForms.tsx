import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { organizations, speakingFor } from '@/app/bodies'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { PickOne, Select, TextField } from '@/ui'
import { PLATFORMS, type Platform, type Side } from './queries'

type FormProps = { platform: Platform; onDone: () => void }
type Values = { organizationId: string; side: Side | ''; note: string }

const SIDES: readonly Side[] = ['ngo', 'business', 'government']
const START: Values = { organizationId: '', side: '', note: '' }
const bodyOf = ({ organizationId, side, note }: Values): Schemas['PlatformSeatInput'] => ({
  organizationId,
  side: side || null,
  note: note.trim() || null,
})

function useSeat({ platform, onDone }: FormProps, told: string) {
  const { t } = useTranslation('platform')
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: START,
    validate: { organizationId: value => (value ? null : t('form.needed')) },
  })
  const act = useAct({
    send: (values: Values, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/seats', {
          params: { path: { id: platform.id }, header: { 'Idempotency-Key': key } },
          body: bodyOf(values),
        }),
      ),
    told,
    forget: [PLATFORMS],
    onDone,
    onFaults: form.setErrors,
  })
  return { form, act }
}

/** One's own organization asks for a seat. */
export function AskForm(props: FormProps) {
  const { t } = useTranslation('platform')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const own = (useQuery(speakingFor(roles)).data ?? []).filter(({ id }) => !props.platform.mine.includes(id))
  const { form, act } = useSeat(props, t('seat.asked'))
  const first = own[0]?.id
  const { setFieldValue } = form
  const chosen = form.values.organizationId
  useEffect(() => {
    if (first && chosen === '') setFieldValue('organizationId', first)
  }, [first, chosen, setFieldValue])
  const council = own.find(({ id }) => id === chosen)?.kind === 'council'
  return (
    <ActForm form={form} act={act} submit={t('act.ask')}>
      <Select
        label={t('seat.organization')}
        {...form.getInputProps('organizationId')}
        name="organizationId"
        choices={own.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      {council && <SideField form={form} />}
      <NoteField form={form} />
    </ActForm>
  )
}

/** The Resource Center offers a seat. */
export function InviteForm(props: FormProps) {
  const { t } = useTranslation('platform')
  const [typed, setTyped] = useState('')
  const found = useQuery(organizations(typed)).data?.items ?? []
  const { form, act } = useSeat(props, t('seat.invited'))
  const council = found.find(({ id }) => id === form.values.organizationId)?.kind === 'council'
  return (
    <ActForm form={form} act={act} submit={t('act.invite')}>
      <PickOne
        label={t('seat.organization')}
        name="organizationId"
        error={form.errors.organizationId}
        choices={found.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={form.values.organizationId || null}
        onChange={value => form.setFieldValue('organizationId', value ?? '')}
        onSearch={setTyped}
      />
      {council && <SideField form={form} />}
      <NoteField form={form} />
    </ActForm>
  )
}

type Form = ReturnType<typeof useSeat>['form']

function SideField({ form }: { form: Form }) {
  const { t } = useTranslation('platform')
  return (
    <Select
      label={t('seat.side')}
      {...form.getInputProps('side')}
      name="side"
      choices={[
        { value: '', label: t('form.choose') },
        ...SIDES.map(side => ({ value: side, label: t(`side.${side}`) })),
      ]}
    />
  )
}

function NoteField({ form }: { form: Form }) {
  const { t } = useTranslation('platform')
  return (
    <TextField
      label={t('seat.note')}
      hint={t('seat.noteHint')}
      optional={t('form.optional')}
      maxLength={500}
      {...form.getInputProps('note')}
      name="note"
    />
  )
}
