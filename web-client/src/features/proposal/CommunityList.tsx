import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ProposalRow } from './ProposalRow'
import { proposalList } from './queries'

/** All that the reader may see of them: drafts only those who write or are asked to. */
export default function CommunityList({ community }: { community: string }) {
  const { t } = useTranslation('proposal')
  return (
    <>
      <PartList
        list={useInfiniteQuery(proposalList({ community }))}
        empty={t('community.empty')}
        advice={t('community.advice')}
        form={() => null}
      >
        {proposal => <ProposalRow proposal={proposal} />}
      </PartList>
      <TakeAway api="/api/v1/proposals" search={{ community }} />
    </>
  )
}
