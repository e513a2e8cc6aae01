import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { dateTime } from '@/i18n/format'
import { ListSkeleton, Section, ShowMore, Timeline } from '@/ui'
import { Failed } from './Failed'
import { historyOf } from './queries'
import css from './resolution.module.css'

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
            children: step.reason && (
              <p lang="ru" className={css.words}>
                {step.reason}
              </p>
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
    </Section>
  )
}
