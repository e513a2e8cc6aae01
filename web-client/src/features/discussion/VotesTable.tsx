import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/contract/api'
import { number } from '@/i18n/format'
import { DataTable } from '@/ui'
import record from '@/ui/record.module.css'
import { SIDES, VOTES } from './values'

type VotesTableProps = {
  votes: Schemas['OutcomeVotes']
  /** Where the numbers come from. */
  note?: string
}

/** How the three sides have voted. */
export function VotesTable({ votes, note }: VotesTableProps) {
  const { t } = useTranslation('discussion')
  return (
    <>
      <DataTable
        caption={t('outcome.votes')}
        rowKey={({ side }) => side}
        rows={SIDES.map(side => ({ side, ...votes[side] }))}
        columns={[
          { key: 'side', title: t('side.title'), names: true, cell: ({ side }) => t(`side.${side}`) },
          ...VOTES.map(vote => ({
            key: vote,
            title: t(`vote.${vote}`),
            numeric: true,
            cell: (row: Schemas['SideVotes']) => number(row[vote]),
          })),
        ]}
      />
      {note && <p className={record.quiet}>{note}</p>}
    </>
  )
}
