import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Button, PickOne, Select, TextField } from '@/ui'
import { lastSecondOf } from './lastDay'
import { bodies, grant, KIND_OF } from './queries'
import { ROLES } from './search'

type RoleName = (typeof ROLES)[number]

const kindOf = (role: RoleName) =>
  role === 'officer' || role === 'council_member' ? KIND_OF[role] : undefined

/** Gives a role: which, for whom, until when. The same role again gives it another end. */
export function GrantForm({ user, onDone }: { user: string; onDone: () => void }) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const form = useForm({
    initialValues: { role: 'moderator' as RoleName, scopeId: '', validUntil: '', position: '' },
  })
  const { role, scopeId } = form.values
  const kind = kindOf(role)
  const act = useAct({
    send: ({ validUntil, position }: { validUntil: string; position: string }) =>
      grant(client, user, {
        role,
        scopeId: kind ? scopeId || undefined : undefined,
        // A mandate ends with its last day.
        validUntil: validUntil ? lastSecondOf(validUntil) : undefined,
        position: role === 'officer' ? position.trim() || undefined : undefined,
      }),
    told: t('grant.done'),
    onDone,
    onFaults: form.setErrors,
  })

  return (
    <ActForm
      form={form}
      act={act}
      submit={t('grant.send')}
      label={t('grant.open')}
      aside={<Button onClick={onDone}>{t('grant.cancel')}</Button>}
    >
      <Select
        label={t('grant.role')}
        hint={t(`grant.about.${role}`)}
        choices={ROLES.map(one => ({ value: one, label: t(`role.${one}`) }))}
        name="role"
        {...form.getInputProps('role')}
        onChange={event => form.setValues({ role: event.currentTarget.value as RoleName, scopeId: '' })}
      />
      {kind && (
        <BodyPick
          kind={kind}
          value={scopeId}
          error={form.errors.scopeId}
          onChange={value => form.setFieldValue('scopeId', value)}
        />
      )}
      {role === 'officer' && (
        <TextField
          label={t('grant.position')}
          optional={t('grant.optional')}
          hint={t('grant.positionHint')}
          name="position"
          maxLength={150}
          {...form.getInputProps('position')}
        />
      )}
      <TextField
        type="date"
        label={t('grant.until')}
        optional={t('grant.optional')}
        hint={t('grant.untilHint')}
        name="validUntil"
        {...form.getInputProps('validUntil')}
      />
    </ActForm>
  )
}

type BodyPickProps = {
  kind: 'government' | 'council'
  value: string
  error: ReactNode
  onChange: (value: string) => void
}

/** The government body, or the council, found by its name. */
function BodyPick({ kind, value, error, onChange }: BodyPickProps) {
  const { t } = useTranslation('users')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const found = useQuery(bodies(typed === chosen?.label ? '' : typed.trim(), kind)).data
  const list = (found?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))
  const choices = chosen && !list.some(one => one.value === chosen.value) ? [chosen, ...list] : list
  return (
    <PickOne
      key={kind}
      name="scopeId"
      label={t(`grant.${kind}`)}
      error={error}
      choices={choices}
      value={value || null}
      onSearch={setTyped}
      onChange={next => {
        setChosen(choices.find(one => one.value === next))
        onChange(next ?? '')
      }}
    />
  )
}
