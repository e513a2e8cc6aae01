import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import { type Card, markOf } from './queries'

/** How an initiative stands: a mark with its stage. */
export function Standing({ initiative }: { initiative: Pick<Card, 'status' | 'overdue'> }) {
  const { t } = useTranslation('initiative')
  return (
    <StatusMark state={markOf(initiative)}>
      {t(`status.${initiative.status}`)}
      {initiative.overdue && `, ${t('overdue')}`}
    </StatusMark>
  )
}

/** One initiative of a list: what is asked for, of whom, how far it is, who stands behind it. */
export function InitiativeRow({ initiative }: { initiative: Card }) {
  const { t } = useTranslation('initiative')
  const { slug, title, summary, tax, council, territory, supporterCount, backingCount, dueAt } = initiative
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Anchor href={`/initiatives/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{summary}</p>
      <Meta>
        <Standing initiative={initiative} />
        {dueAt && <span>{t('due', { date: date(dueAt) })}</span>}
        {tax && <span>{t(`tax.${tax}`)}</span>}
        {council && <span>{council.shortName}</span>}
        {territory && <span>{territory.name}</span>}
        <span>{t('supporters', { count: supporterCount, number: number(supporterCount) })}</span>
        {backingCount > 0 && (
          <span>{t('backings', { count: backingCount, number: number(backingCount) })}</span>
        )}
      </Meta>
    </li>
  )
}
