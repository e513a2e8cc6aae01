import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { useSession } from '@/app/session'
import { Anchor, EmptyState, LinkButton, Page, SearchBox } from '@/ui'
import record from '@/ui/record.module.css'
import { Filters } from './Filters'
import { PlatformRow } from './PlatformRow'
import { platformList } from './queries'
import { isNarrowed, type PlatformSearch } from './search'

const route = getRouteApi('/platforms/')

/** Platforms: words, filters, the list. All that was chosen stands in the address. */
export function PlatformsPage({ save }: { save: (search: PlatformSearch) => ReactNode }) {
  const { t } = useTranslation('platform')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const list = useInfiniteQuery(platformList(search))
  const change = (part: Partial<PlatformSearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {roles.some(role => role === 'moderator' || role === 'administrator') && (
          <LinkButton look="main" href="/platforms/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
            {t('list.open')}
          </LinkButton>
        )}
        <Anchor href="/communities">{t('list.communities')}</Anchor>
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
        row={item => <PlatformRow key={item.id} platform={item} />}
        empty={
          <EmptyState
            title={t(isNarrowed(search) ? 'list.nothing' : 'list.empty')}
            action={isNarrowed(search) && <LinkButton href="/platforms">{t('list.all')}</LinkButton>}
          >
            {t('list.advice')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/platforms" search={search} feed="platforms" />
    </Page>
  )
}
