import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { activityAreas, territories } from '@/app/reference'
import { EmptyState, LinkButton, Page, SearchBox, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { NewsRow } from './NewsRow'
import { newsList } from './queries'
import type { NewsSearch } from './search'

const route = getRouteApi('/news/')

type NewsListPageProps = {
  /** «Follow» all news, and «Save this search»: parts of another feature. */
  follow: ReactNode
  save: (search: NewsSearch) => ReactNode
}

/** News: words, filters, the list, feeds. */
export function NewsListPage({ follow, save }: NewsListPageProps) {
  const { t } = useTranslation('news')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(newsList(search))
  const narrowed = Object.values(search).some(value => value !== undefined)
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories('')).data?.items ?? []
  const any = { value: '', label: t('list.any') }
  const change = (part: Partial<NewsSearch>) =>
    navigate({ search: before => ({ ...before, ...part }), replace: 'q' in part, resetScroll: false })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {follow}
      <SearchBox
        label={t('list.search')}
        value={search.q ?? ''}
        shortcut
        onSearch={q => change({ q: q || undefined })}
      />
      <section className={record.filters} aria-label={t('list.filters')}>
        <Select
          label={t('field.activityAreaIds')}
          name="area"
          value={search.area ?? ''}
          onChange={event => change({ area: event.currentTarget.value || undefined })}
          choices={[any, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          label={t('field.territoryId')}
          name="territory"
          value={search.territory ?? ''}
          onChange={event => change({ territory: event.currentTarget.value || undefined })}
          choices={[any, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </section>
      {save(search)}
      <FoundList
        list={list}
        row={item => <NewsRow key={item.id} item={item} />}
        empty={
          <EmptyState
            title={t(narrowed ? 'list.nothing' : 'list.empty')}
            action={narrowed && <LinkButton href="/news">{t('list.all')}</LinkButton>}
          >
            {t(narrowed ? 'list.advice' : 'list.soon')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/news" search={search} feed="news" />
    </Page>
  )
}
