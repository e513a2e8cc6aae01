import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { date, dateTime, number, share } from '@/i18n/format'
import { ListSkeleton, Section, ShowMore, Timeline } from '@/ui'
import { Failed } from './Failed'
import { FINDABLE } from './findable'
import css from './proofs.module.css'
import { historyOf, indicatorTitles, type StepItem } from './queries'

/** Every step with its reason; the people behind them are not shown to the public. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('resolution')
  const list = useInfiniteQuery(historyOf(id))
  const items = itemsOf(list.data)
  return (
    <Section title={t('history.title')} id="history">
      {list.isPending && <ListSkeleton rows={3} />}
      {list.isError && <Failed list={list} />}
      {list.isSuccess && items.length === 0 && <p className={css.quiet}>{t('history.none')}</p>}
      {items.length > 0 && (
        <Timeline
          label={t('history.title')}
          moments={items.map(step => ({
            key: step.id,
            title: t(`history.${step.action}`),
            when: <time dateTime={step.at}>{dateTime(step.at)}</time>,
            children: (
              <>
                {step.reason && (
                  <p lang="ru" className={css.words}>
                    {step.reason}
                  </p>
                )}
                <Changes changes={step.changes} />
              </>
            ),
          }))}
        />
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {items.length > 0 && <TakeAway api={`/api/v1/recommendations/${id}/history`} />}
    </Section>
  )
}

/** What was changed, from what to what. */
function Changes({ changes }: { changes: StepItem['changes'] }) {
  const { t } = useTranslation('resolution')
  const titles = useQuery({ ...indicatorTitles, enabled: Object.keys(changes).length > 0 }).data
  return Object.entries(changes).map(([field, { from, to }]) => (
    <p key={field} className={css.when}>
      {t(`changed.${field}`, { defaultValue: titles?.get(field)?.title ?? field })}:{' '}
      {told(t, field, from, titles?.get(field)?.unit)} → {told(t, field, to, titles?.get(field)?.unit)}
    </p>
  ))
}

function told(t: TFunction<'resolution'>, field: string, value: unknown, unit: string | undefined): string {
  if (value === null || value === undefined || value === '') return t('changed.nothing')
  if (Array.isArray(value) && field === 'activityAreas') return value.join(', ')
  if (Array.isArray(value))
    return value.length > 0 ? value.map(kind => t(`evidence.kind.${kind}`)).join(', ') : t('changed.nothing')
  if (typeof value === 'boolean') return t(value ? 'changed.yes' : 'changed.no')
  if (typeof value === 'number') return unit === 'share' ? share(value) : number(value)
  if (field === 'kind') return t(`kind.${value}`)
  if (FINDABLE.includes(`${field}.${value}`)) return t(`rule.found.${field}.${value}`)
  if (field === 'carriedFrom') return t('changed.linked')
  return field === 'dueOn' ? date(String(value)) : String(value)
}
