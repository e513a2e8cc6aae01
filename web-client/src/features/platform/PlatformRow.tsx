import { useTranslation } from 'react-i18next'
import { number, relative } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import record from '@/ui/record.module.css'
import type { Card } from './queries'
import { Sides } from './Sides'

/** How a platform stands: a mark with a word. */
export function Standing({ platform }: { platform: Pick<Card, 'status' | 'inactive'> }) {
  const { t } = useTranslation('platform')
  if (platform.status === 'closed') return <StatusMark state="none">{t('status.closed')}</StatusMark>
  return platform.inactive ? (
    <StatusMark state="late">{t('status.inactive')}</StatusMark>
  ) : (
    <StatusMark state="progress">{t('status.open')}</StatusMark>
  )
}

/** One platform of a list. */
export function PlatformRow({ platform }: { platform: Card }) {
  const { t } = useTranslation('platform')
  const { slug, title, purpose, territory, activityAreas, minutesCount, activeAt } = platform
  return (
    <li className={record.row}>
      <h2 className={record.name}>
        <Anchor href={`/platforms/${slug}`}>{title}</Anchor>
      </h2>
      <p className={record.beginning}>{purpose}</p>
      <Sides sides={platform.sides} />
      <Meta>
        <Standing platform={platform} />
        {territory && <span>{territory.name}</span>}
        {activityAreas.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
        <span>{t('meetings', { count: minutesCount, number: number(minutesCount) })}</span>
        <span>{t('activeAt', { ago: relative(activeAt) })}</span>
      </Meta>
    </li>
  )
}
