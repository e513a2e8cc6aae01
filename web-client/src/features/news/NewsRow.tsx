import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta } from '@/ui'
import record from '@/ui/record.module.css'
import type { Card } from './queries'

/** One news item of a list: when, what, whose. */
export function NewsRow({ item }: { item: Card }) {
  const { t } = useTranslation('news')
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Anchor href={`/news/${item.slug}`}>{item.title}</Anchor>
      </h2>
      <p className={record.beginning}>{item.summary}</p>
      <Meta>
        {item.publishedAt && <span>{date(item.publishedAt)}</span>}
        <span>{item.organization?.shortName ?? t('center')}</span>
        {item.territory && <span>{item.territory.name}</span>}
        {item.activityAreas.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
      </Meta>
    </li>
  )
}
