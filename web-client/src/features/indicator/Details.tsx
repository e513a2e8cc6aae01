import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { reason } from '@/app/reason'
import { date, dateTime, number } from '@/i18n/format'
import { Anchor, Button, DataTable, ListSkeleton, Notice, Select, ShowMore, Skeleton } from '@/ui'
import css from './indicator.module.css'
import { countedRows, type Indicator, indicator, snapshots } from './queries'
import { TrendChart } from './TrendChart'
import { type Point, pointsOf } from './trend'
import { valueText } from './values'

type DetailsProps = {
  of: string
  place: string | undefined
  /** Of the headings within. */
  level: 4 | 5
}

/** How a figure is made: the formula in words, the present parts, the kept values and the very rows counted. */
export function Details({ of, place, level }: DetailsProps) {
  const { t } = useTranslation('indicator')
  const one = useQuery(indicator(of, place))
  if (one.isError)
    return (
      <Notice tone="call" title={reason(one.error)} live>
        <Button small onClick={() => one.refetch()}>
          {t('again')}
        </Button>
      </Notice>
    )
  if (!one.data) return <Skeleton height="16rem" />
  return (
    <>
      <Definition one={one.data} />
      {one.data.awaited ? (
        <p className={css.note}>{t('awaited')}</p>
      ) : (
        <>
          <Trend one={one.data} place={place} level={level} />
          <Rows of={of} place={place} level={level} />
        </>
      )}
    </>
  )
}

function Definition({ one }: { one: Indicator }) {
  const { t } = useTranslation('indicator')
  const now = one.current
  return (
    <div className={css.definition}>
      <p>{one.formula}</p>
      {now?.denominator != null && now.numerator != null && (
        <p className={css.note}>
          {t('parts', { numerator: number(now.numerator), denominator: number(now.denominator) })}
        </p>
      )}
      {now && now.value != null && !now.enough && (
        <p className={css.note}>{t('small', { count: one.minSample })}</p>
      )}
      <p className={css.note}>
        <span>{t(`period.${one.period}`)}</span>
        <span>{t(`direction.${one.direction}`)}</span>
        <span>{t('sources', { list: one.sources.map(source => t(`source.${source}`)).join(', ') })}</span>
        {now?.sourceChangedAt && <span>{t('changed', { when: dateTime(now.sourceChangedAt) })}</span>}
      </p>
    </div>
  )
}

function Trend({ one, place, level }: { one: Indicator } & Pick<DetailsProps, 'place' | 'level'>) {
  const { t } = useTranslation('indicator')
  const Title = `h${level}` as const
  const kept = useQuery(snapshots(one.key, place))
  if (kept.isError) return null
  if (!kept.data) return <Skeleton height="12rem" />
  const points = pointsOf(kept.data.items)
  const text = (point: Point) => (point.value === null ? t('noData') : valueText(point.value, one.unit))
  if (points.length === 0) return <p className={css.note}>{t('noTrend')}</p>

  return (
    <section aria-label={t('trendTitle')}>
      <Title>{t('trendTitle')}</Title>
      {points.length > 1 && <TrendChart points={points} unit={one.unit} title={one.title} />}
      <DataTable
        caption={t('table', { title: one.title })}
        hideCaption
        rows={[...points].reverse()}
        rowKey={point => point.on}
        columns={[
          { key: 'on', title: t('column.day'), names: true, cell: point => date(point.on) },
          { key: 'value', title: t('column.value'), numeric: true, cell: text },
          {
            key: 'status',
            title: t('column.status'),
            cell: point => t(`status.${point.status}` as 'status.final'),
          },
        ]}
      />
      <TakeAway api={`/api/v1/indicators/${one.key}/snapshots`} search={{ territory: place }} />
    </section>
  )
}

function Rows({ of, place, level }: DetailsProps) {
  const { t } = useTranslation('indicator')
  const Title = `h${level}` as const
  const [on, setOn] = useState('')
  const periods = pointsOf(useQuery(snapshots(of, place)).data?.items ?? []).reverse()
  const list = useInfiniteQuery(countedRows(of, place, on || undefined))
  const items = itemsOf(list.data)
  const hidden = list.data?.pages.reduce((sum, page) => sum + page.hidden, 0) ?? 0
  return (
    <section aria-label={t('rows.title')}>
      <Title>{t('rows.title')}</Title>
      {periods.length > 0 && (
        <div className="no-print">
          <Select
            label={t('rows.period')}
            name={`period-${of}`}
            value={on}
            onChange={event => setOn(event.currentTarget.value)}
            choices={[
              { value: '', label: t('rows.now') },
              ...periods.map(point => ({
                value: point.on,
                label: t('rows.until', { day: date(point.on) }),
              })),
            ]}
          />
        </div>
      )}
      {on && <p className={`${css.note} ${css.onPaper}`}>{t('rows.until', { day: date(on) })}</p>}
      {list.isPending && <ListSkeleton rows={3} />}
      {list.isError && <p className={css.note}>{reason(list.error)}</p>}
      {list.isSuccess && items.length + hidden === 0 && <p className={css.note}>{t('rows.none')}</p>}
      {items.length > 0 && (
        <ul className={css.rows} lang="ru">
          {items.map(row => (
            <li key={row.id}>
              <Anchor href={row.path}>{row.title}</Anchor>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className={css.note}>{t('rows.hidden', { count: hidden })}</p>}
      {items.length > 0 && (
        <TakeAway api={`/api/v1/indicators/${of}/rows`} search={{ territory: place, on: on || undefined }} />
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </section>
  )
}
