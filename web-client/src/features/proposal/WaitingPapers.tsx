import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PartList } from '@/app/PartList'
import { PaperRow } from './PaperRow'
import { waitingPapers } from './papers'

/** Sheets of signatures that another person has to look at. */
export function WaitingPapers() {
  const { t } = useTranslation('proposal')
  const list = useInfiniteQuery(waitingPapers)
  return (
    <PartList list={list} empty={t('desk.empty')} advice={t('paper.noneWaits')} form={() => null}>
      {paper => <PaperRow paper={paper} named />}
    </PartList>
  )
}
