import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select, TextField } from '@/ui'
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
    <ActForm form={form} act={act} submit={t('invite.send')}>
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
      />{' '}
    </ActForm>
  )
}
