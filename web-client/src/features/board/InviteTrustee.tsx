import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Section, TextField } from '@/ui'
import { BOARD } from './queries'

const EMPTY = { name: '', email: '', position: '', since: '', until: '' }

/** Invites somebody to the board by a letter. */
export function InviteTrustee({ organization }: { organization: string }) {
  const { t } = useTranslation('board')
  const needed = (value: string) => (value.trim() ? null : t('invite.needed'))
  const form = useForm({
    initialValues: EMPTY,
    validate: {
      name: needed,
      position: needed,
      since: needed,
      email: value => (/^\S+@\S+$/.test(value.trim()) ? null : t('invite.noEmail')),
      until: (value, { since }) => (value && since && value < since ? t('invite.backwards') : null),
    },
  })
  const act = useAct({
    send: (given: typeof EMPTY, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/trustees', {
          params: { path: { id: organization }, header: { 'Idempotency-Key': key } },
          body: {
            name: given.name.trim(),
            email: given.email.trim(),
            position: given.position.trim(),
            since: given.since,
            until: given.until || null,
          },
        }),
      ),
    told: t('invite.done'),
    forget: [BOARD],
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  return (
    <Section title={t('invite.title')}>
      <ActForm form={form} act={act} submit={t('invite.send')} look="plain">
        <TextField label={t('invite.name')} name="name" maxLength={200} {...form.getInputProps('name')} />
        <TextField
          type="email"
          label={t('invite.email')}
          hint={t('invite.emailHint')}
          name="email"
          autoComplete="off"
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <TextField
          label={t('invite.position')}
          name="position"
          maxLength={200}
          {...form.getInputProps('position')}
        />
        <TextField type="date" label={t('invite.since')} name="since" {...form.getInputProps('since')} />
        <TextField
          type="date"
          label={t('invite.until')}
          optional={t('invite.untilOptional')}
          name="until"
          {...form.getInputProps('until')}
        />{' '}
      </ActForm>
    </Section>
  )
}
