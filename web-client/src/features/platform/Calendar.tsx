import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { date, dateTime, today } from '@/i18n/format'
import { Anchor, Button, EmptyState, ListSkeleton, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { byDay, monthAfter, monthName, monthOf } from './months'
import css from './platform.module.css'
import { calendar, type Dated } from './queries'

type CalendarProps = {
  id: string
  /** `YYYY-MM`; this month without it. */
  month: string | undefined
  onMonth: (month: string | undefined) => void
}

/** Everything that has a day at the platform, a month at a time, as a list: it is read and heard in order. */
export function Calendar({ id, month, onMonth }: CalendarProps) {
  const { t } = useTranslation('platform')
  const now = monthOf(today())
  const shown = month ?? now
  const found = useQuery({ ...calendar(id, shown), placeholderData: keepPreviousData })
  const go = (to: string) => onMonth(to === now ? undefined : to)
  const days = byDay(found.data?.items ?? [])
  return (
    <>
      <div className={record.acts}>
        <h2 className={css.month} aria-live="polite">
          {monthName(shown)}
        </h2>
        <fieldset className={`${record.acts} no-print`} aria-label={t('calendar.months')}>
          <Button
            small
            icon={<IconChevronLeft aria-hidden="true" size="1.2em" />}
            onClick={() => go(monthAfter(shown, -1))}
          >
            {t('calendar.before')}
          </Button>
          <Button
            small
            icon={<IconChevronRight aria-hidden="true" size="1.2em" />}
            onClick={() => go(monthAfter(shown, 1))}
          >
            {t('calendar.after')}
          </Button>
          {/* It stays when it has nothing to do: a button that goes takes the focus with it. */}
          <Button small aria-disabled={shown === now} onClick={() => go(now)}>
            {t('calendar.now')}
          </Button>
        </fieldset>
      </div>
      {found.isPending && <ListSkeleton rows={3} />}
      {found.isError && (
        <Notice tone="call" live>
          <p>{reason(found.error)}</p>
          <Button small onClick={() => found.refetch()}>
            {t('calendar.again')}
          </Button>
        </Notice>
      )}
      {found.isSuccess && days.length === 0 && (
        <EmptyState title={t('calendar.empty', { month: monthName(shown) })}>
          {t('calendar.advice')}
        </EmptyState>
      )}
      <ol role="list" className={record.rows} aria-busy={found.isPlaceholderData}>
        {days.map(([day, items]) => (
          <li key={day} className={record.row}>
            <h3 className={record.name}>
              <time dateTime={day}>{date(day)}</time>
              {day === today() && ` (${t('calendar.today')})`}
            </h3>
            <ul role="list" className={css.dates}>
              {items.map(item => (
                <Entry key={`${item.kind}-${item.id}`} item={item} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {found.data?.more && <p className={record.quiet}>{t('calendar.more')}</p>}
      <p className={`${css.subscribe} no-print`}>
        <IconCalendarPlus aria-hidden="true" size="1.1em" />{' '}
        <a href={`webcal://${window.location.host}/calendar/platforms/${id}.ics`}>
          {t('calendar.subscribe')}
        </a>{' '}
        <Anchor href={`/calendar/platforms/${id}.ics`} download>
          {t('calendar.file')}
        </Anchor>
      </p>
    </>
  )
}

function Entry({ item }: { item: Dated }) {
  const { t } = useTranslation('platform')
  return (
    <li>
      <Meta>
        <span>{item.label}</span>
        {item.startsAt && <span>{dateTime(item.startsAt)}</span>}
        {item.endsOn !== item.startsOn && <span>{t('calendar.until', { date: date(item.endsOn) })}</span>}
      </Meta>
      <Anchor href={item.path}>{item.title}</Anchor>
    </li>
  )
}
