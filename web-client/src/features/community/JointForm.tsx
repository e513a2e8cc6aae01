import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Checkbox, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import css from './community.module.css'
import { COMMUNITIES, type Community } from './queries'
import { Speaker } from './Speaker'
import { useAllMembers } from './useAllMembers'
import { type Begun, faultsOfAsked, MOST_ASKED } from './values'

/** A draft of several members: its words, and which of the others are asked. It is opened to be written on. */
export function JointForm({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const router = useRouter()
  const all = useAllMembers(community.id)
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Begun>({
    mode: 'controlled',
    initialValues: { organizationId: '', title: '', body: '' },
    validate: { title: needed, body: needed },
  })
  const others = all.filter(
    ({ organization, organizationId }) => organization && organizationId !== form.values.organizationId,
  )
  // Few are asked unless one leaves somebody out; of many one chooses.
  const chosen = (
    form.values.chosen ?? (others.length > MOST_ASKED ? [] : others.map(one => one.organizationId))
  ).filter(id => others.some(one => one.organizationId === id))
  const act = useAct({
    send: ({ organizationId, title, body }: Begun, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/proposals', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId, title: title.trim(), body: body.trim(), inviteIds: chosen },
        }),
      ),
    told: t('joint.told'),
    forget: [COMMUNITIES, ['proposals']],
    onDone: ({ slug }) => router.history.push(`/proposals/${slug}/edit`),
    onFaults: faults => form.setErrors(faultsOfAsked(faults)),
  })
  return (
    <ActForm form={form} act={act} submit={t('joint.send')}>
      <p className={record.quiet}>{t('joint.explain')}</p>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <TextField label={t('joint.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('joint.body')}
        hint={t('joint.bodyHint')}
        rows={8}
        maxLength={20000}
        {...form.getInputProps('body')}
        name="body"
      />
      <fieldset className={css.asked} id="field-inviteIds" tabIndex={-1}>
        <legend>{t('joint.asked', { number: number(chosen.length), most: number(MOST_ASKED) })}</legend>
        {form.errors.inviteIds && <p className={css.error}>{form.errors.inviteIds}</p>}
        {others.map(({ organizationId, organization }) => (
          <Checkbox
            key={organizationId}
            name={`ask-${organizationId}`}
            label={organization?.shortName ?? ''}
            checked={chosen.includes(organizationId)}
            onChange={event =>
              form.setFieldValue(
                'chosen',
                event.currentTarget.checked
                  ? [...chosen, organizationId]
                  : chosen.filter(id => id !== organizationId),
              )
            }
          />
        ))}
      </fieldset>
    </ActForm>
  )
}
