import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AnswerCalls } from '@/app/answer/kinds'
import { ReasonForm } from '@/app/answer/ReasonForm'
import { representedBy } from '@/app/bodies'
import { useSession } from '@/app/session'
import { endorsements, PROPOSALS, type Proposal } from './queries'

type DisputeFormProps = { proposal: Proposal; dispute: AnswerCalls['dispute']; onDone: () => void }

/** Why an answer is none; also an organization that stands behind the proposal can say so. */
export function DisputeForm({ proposal, dispute, onDone }: DisputeFormProps) {
  const { t } = useTranslation('proposal')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const behind = useQuery(endorsements(proposal.id)).data?.items ?? []
  const own = (useQuery(representedBy(roles)).data ?? []).filter(({ id }) =>
    behind.some(({ organization }) => organization.id === id),
  )
  const choices = own.map(({ id, shortName }) => ({ value: id, label: shortName }))
  return (
    <ReasonForm
      action="dispute"
      explain={t('dispute.explain')}
      behalf={
        own.length > 0
          ? { label: t('dispute.behalf'), choices: [{ value: '', label: t('form.myself') }, ...choices] }
          : undefined
      }
      send={({ reason, organizationId }, key) => dispute(reason, key, organizationId || null)}
      forget={PROPOSALS}
      onDone={onDone}
    />
  )
}
