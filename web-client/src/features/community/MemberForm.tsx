import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES, type Community, type Member } from './queries'
import { Speaker } from './Speaker'
import { useSpeakers } from './speakers'

type MemberFormProps = { community: Community; member?: Member; onDone: () => void }
type Values = { organizationId: string; does: string; contact: string }

/** What one's NGO does in this area and whom to ask: to join, or said anew by a member. */
export function MemberForm({ community, member, onDone }: MemberFormProps) {
  const { t } = useTranslation('community')
  const free = useSpeakers()
    .map(({ id }) => id)
    .filter(id => !community.mine.includes(id))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      organizationId: member?.organizationId ?? '',
      does: member?.does ?? '',
      contact: member?.contact ?? '',
    },
    validate: { does: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: async ({ organizationId, does, contact }: Values, key) => {
      const body = { organizationId, does: does.trim(), contact: contact.trim() || null }
      const id = community.id
      await (member
        ? unwrap(
            api.PUT('/api/v1/communities/{id}/members/{memberId}', {
              params: { path: { id, memberId: member.id } },
              body,
            }),
          )
        : unwrap(
            api.POST('/api/v1/communities/{id}/members', {
              params: { path: { id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ))
    },
    told: t(member ? 'act.done' : 'member.told'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t(member ? 'act.save' : 'act.join')}>
      {!member && (
        <>
          <p className={record.quiet}>{t('member.explain')}</p>
          <Speaker
            among={free}
            value={form.values.organizationId}
            error={form.errors.organizationId}
            onChange={id => form.setFieldValue('organizationId', id)}
          />
        </>
      )}
      <TextField
        label={t('field.does')}
        hint={t('form.doesHint')}
        maxLength={300}
        {...form.getInputProps('does')}
        name="does"
      />
      <TextField
        label={t('field.contact')}
        hint={t('form.contactHint')}
        optional={t('form.optional')}
        maxLength={300}
        {...form.getInputProps('contact')}
        name="contact"
      />
    </ActForm>
  )
}
