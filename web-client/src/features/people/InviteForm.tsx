import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, ErrorSummary, Select, TextField } from '@/ui'
import css from './people.module.css'
import { PEOPLE, type Role } from './queries'

/** Invites somebody by a letter, as at most what the inviter is. */
export function InviteForm({ id, roles }: { id: string; roles: Role[] }) {
  const { t } = useTranslation('people')
  const form = useForm({
    initialValues: { email: '', role: 'editor' as Role },
    validate: { email: value => (/^\S+@\S+$/.test(value.trim()) ? null : t('invite.noEmail')) },
  })
  const act = useAct({
    send: (given: { email: string; role: Role }, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/invitations', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { email: given.email.trim(), role: given.role },
        }),
      ),
    told: t('invite.done'),
    forget: [PEOPLE],
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={form.onSubmit(
        given => act.do(given),
        () => act.refuse(),
      )}
    >
      <ErrorSummary errors={form.errors} message={act.message} attempt={act.attempt} />
      <TextField
        type="email"
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        name="email"
        autoComplete="off"
        maxLength={254}
        {...form.getInputProps('email')}
      />
      <Select
        label={t('invite.role')}
        hint={t('invite.roleHint')}
        name="role"
        choices={roles.map(value => ({ value, label: t(`role.${value}`) }))}
        {...form.getInputProps('role')}
      />
      <Button type="submit" look="main" busy={act.busy}>
        {t('invite.send')}
      </Button>
    </form>
  )
}
