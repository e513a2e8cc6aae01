import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { byField, Problem } from '@/contract/problem'
import { Button, ErrorSummary, PickOne, Select, TextField, toast } from '@/ui'
import { lastSecondOf } from './lastDay'
import { bodies, grant, KIND_OF, ROLES } from './queries'
import css from './users.module.css'

type RoleName = (typeof ROLES)[number]

const kindOf = (role: RoleName) =>
  role === 'officer' || role === 'council_member' ? KIND_OF[role] : undefined

/** Gives a role: which, for whom, until when. The same role again gives it another end. */
export function GrantForm({ user, onDone }: { user: string; onDone: () => void }) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const [role, setRole] = useState<RoleName>('moderator')
  const [scope, setScope] = useState('')
  const [until, setUntil] = useState('')
  const [attempt, setAttempt] = useState(0)
  const kind = kindOf(role)
  const send = useMutation({
    mutationFn: () =>
      grant(client, user, {
        role,
        scopeId: kind ? scope || undefined : undefined,
        // A mandate ends with its last day.
        validUntil: until ? lastSecondOf(until) : undefined,
      }),
    onSuccess: () => {
      toast(t('grant.done'))
      onDone()
    },
    onError: () => setAttempt(count => count + 1),
  })
  const faults = send.error instanceof Problem ? byField(send.error.violations) : {}

  function submit(event: FormEvent) {
    event.preventDefault()
    send.mutate()
  }

  return (
    <form noValidate onSubmit={submit} className={css.form} aria-label={t('grant.open')}>
      <ErrorSummary
        attempt={attempt}
        errors={faults}
        message={send.isError && Object.keys(faults).length === 0 ? reason(send.error) : undefined}
      />
      <Select
        name="role"
        label={t('grant.role')}
        hint={t(`grant.about.${role}`)}
        value={role}
        onChange={event => {
          setRole(event.currentTarget.value as RoleName)
          setScope('')
        }}
        choices={ROLES.map(one => ({ value: one, label: t(`role.${one}`) }))}
      />
      {kind && <BodyPick kind={kind} value={scope} error={faults.scopeId} onChange={setScope} />}
      <TextField
        name="validUntil"
        type="date"
        label={t('grant.until')}
        optional={t('grant.optional')}
        hint={t('grant.untilHint')}
        error={faults.validUntil}
        value={until}
        onChange={event => setUntil(event.currentTarget.value)}
      />
      <p className={css.acts}>
        <Button type="submit" look="main" busy={send.isPending}>
          {t('grant.send')}
        </Button>
        <Button onClick={onDone}>{t('grant.cancel')}</Button>
      </p>
    </form>
  )
}

type BodyPickProps = {
  kind: 'government' | 'council'
  value: string
  error: string | undefined
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
