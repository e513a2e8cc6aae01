import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { Anchor, EmptyState, LinkButton, Page, SearchBox } from '@/ui'
import record from '@/ui/record.module.css'
import { CommunityRow } from './CommunityRow'
import { Filters } from './Filters'
import { communityList } from './queries'
import { type CommunitySearch, isNarrowed } from './search'

const route = getRouteApi('/communities/')

/** Communities of NGOs: words, filters, the list. All that was chosen stands in the address. */
export function CommunitiesPage({ save }: { save: (search: CommunitySearch) => ReactNode }) {
  const { t } = useTranslation('community')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(communityList(search))
  const change = (part: Partial<CommunitySearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })
  const ask = (
    <LinkButton look="main" href="/communities/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
      {t('list.ask')}
    </LinkButton>
  )

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {ask}
        <Anchor href="/platforms">{t('list.platforms')}</Anchor>
      </p>
      <SearchBox
        label={t('list.search')}
        value={search.q ?? ''}
        shortcut
        onSearch={q => change({ q: q || undefined }, true)}
      />
      <Filters search={search} onChange={change} />
      {save(search)}
      <FoundList
        list={list}
        row={item => <CommunityRow key={item.id} community={item} />}
        empty={
          <EmptyState
            title={t(isNarrowed(search) ? 'list.nothing' : 'list.empty')}
            action={isNarrowed(search) ? <LinkButton href="/communities">{t('list.all')}</LinkButton> : ask}
          >
            {t('list.advice')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/communities" search={search} feed="communities" />
    </Page>
  )
}
