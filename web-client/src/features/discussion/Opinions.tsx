import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { useSession } from '@/app/session'
import { LinkButton, Section } from '@/ui'
import record from '@/ui/record.module.css'
import { OpinionGroups } from './OpinionGroups'
import { type Discussion, opinions, statements } from './queries'
import { StatementForm } from './StatementForm'
import { StatementRow } from './StatementRow'

/** Short statements to agree or disagree with, and the groups of people that the votes show. */
export function Opinions({ discussion }: { discussion: Discussion }) {
  const { t } = useTranslation('discussion')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.pathname })
  const list = useInfiniteQuery(statements(discussion.id))
  const found = useQuery(opinions(discussion.id)).data
  const open = discussion.status === 'open'
  if (!open && itemsOf(list.data).length === 0) return null
  return (
    <Section title={t('opinion.title')} id="opinions">
      <p className={record.quiet}>{t('opinion.lead')}</p>
      {open && session.state !== 'signed-in' && (
        <p className={record.acts}>
          <LinkButton small href={`/sign-in?returnTo=${encodeURIComponent(`${here}#opinions`)}`}>
            {t('opinion.signIn')}
          </LinkButton>
        </p>
      )}
      <PartList
        list={list}
        empty={t('opinion.empty')}
        advice={t('opinion.advice')}
        add={open && session.state === 'signed-in' && t('opinion.propose')}
        form={onDone => <StatementForm discussion={discussion.id} onDone={onDone} />}
      >
        {statement => <StatementRow discussion={discussion} statement={statement} />}
      </PartList>
      {itemsOf(list.data).length > 0 && <TakeAway api={`/api/v1/discussions/${discussion.id}/statements`} />}
      {found && <OpinionGroups found={found} />}
    </Section>
  )
}
