import { IconFileText } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { ReportProblem } from '@/app/ReportProblem'
import { date } from '@/i18n/format'
import { Anchor, Meta } from '@/ui'
import record from '@/ui/record.module.css'
import { MinutesForm } from './MinutesForm'
import { type Minutes, minutes, type Platform } from './queries'

/** Meetings: the day, who was there, what was decided. */
export function MinutesList({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const list = useInfiniteQuery(minutes(platform.id))
  return (
    <>
      <PartList
        list={list}
        empty={t('minutes.empty')}
        advice={t('minutes.advice')}
        add={platform.actions.includes('record') && t('minutes.record')}
        form={onDone => <MinutesForm platform={platform} onDone={onDone} />}
      >
        {one => <MinutesRow minutes={one} />}
      </PartList>
      {itemsOf(list.data).length > 0 && <TakeAway api={`/api/v1/platforms/${platform.id}/minutes`} />}
    </>
  )
}

function MinutesRow({ minutes: one }: { minutes: Minutes }) {
  const { t } = useTranslation('platform')
  const title = t('minutes.title', { date: date(one.heldOn) })
  const there = one.present.map(({ organization }) => organization?.shortName ?? t('someone'))
  return (
    <li className={record.row}>
      <h2 className={record.name}>{title}</h2>
      {one.topicTitle && (
        <Meta>
          <span>{t('minutes.about', { topic: one.topicTitle })}</span>
        </Meta>
      )}
      <p className={record.text}>{one.masked ? t('minutes.masked') : one.decisions}</p>
      <p className={record.summary}>
        <b>{t('minutes.present')}:</b> {[...there, ...(one.others ? [one.others] : [])].join(', ')}
      </p>
      {one.fileUrl && (
        <p>
          <IconFileText aria-hidden="true" size="1.1em" />{' '}
          <Anchor href={one.fileUrl}>{t('minutes.file')}</Anchor>
        </p>
      )}
      <p className={record.acts}>
        <ReportProblem subjectType="platform_minutes" subjectId={one.id} title={title} />
      </p>
    </li>
  )
}
