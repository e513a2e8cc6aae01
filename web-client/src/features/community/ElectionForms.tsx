import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES, type Community, type Election } from './queries'
import { Speaker } from './Speaker'
import { useAllMembers } from './useAllMembers'

const TERMS = ['7', '14', '30'] as const

/** A new election: how long members may vote. */
export function CallForm({ community, onDone }: { community: Community; onDone: () => void }) {
  const { t } = useTranslation('community')
  const form = useForm({ mode: 'controlled', initialValues: { organizationId: '', days: '14' } })
  const act = useAct({
    send: ({ organizationId, days }: { organizationId: string; days: string }, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/elections', {
          params: { path: { id: community.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId, days: Number(days) },
        }),
      ),
    told: t('election.called'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('election.call')}>
      <p className={record.quiet}>{t('election.explain')}</p>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setFieldValue('organizationId', id)}
      />
      <Select
        label={t('election.days')}
        {...form.getInputProps('days')}
        name="days"
        choices={TERMS.map(days => ({ value: days, label: t('days', { count: Number(days) }) }))}
      />
    </ActForm>
  )
}

type VoteFormProps = { community: Community; election: Election; onDone: () => void }
type Values = { organizationId: string; candidateId: string }

/** The vote of one's member organization; it may be changed until the end. */
export function VoteForm({ community, election, onDone }: VoteFormProps) {
  const { t } = useTranslation('community')
  const candidates = useAllMembers(community.id)
  // Each of one's organizations has a vote of its own.
  const given = (id: string) => election.votes.find(vote => vote.organizationId === id)?.candidateId ?? ''
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { organizationId: '', candidateId: '' },
    validate: { candidateId: value => (value ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ organizationId, candidateId }: Values) =>
      unwrap(
        api.PUT('/api/v1/communities/{id}/elections/{electionId}/votes/{organizationId}', {
          params: { path: { id: community.id, electionId: election.id, organizationId } },
          body: { candidateId },
        }),
      ),
    told: t('election.told'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('election.send')}>
      <Speaker
        among={community.mine}
        value={form.values.organizationId}
        error={form.errors.organizationId}
        onChange={id => form.setValues({ organizationId: id, candidateId: given(id) })}
      />
      <Select
        label={t('election.candidate')}
        {...form.getInputProps('candidateId')}
        name="candidateId"
        choices={[
          { value: '', label: t('form.choose') },
          ...candidates.map(({ organizationId, organization }) => ({
            value: organizationId,
            label: organization?.shortName ?? t('someone'),
          })),
        ]}
      />
    </ActForm>
  )
}
