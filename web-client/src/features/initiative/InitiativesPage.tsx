import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundList } from '@/app/list/FoundList'
import { TakeAway } from '@/app/list/TakeAway'
import { useSession } from '@/app/session'
import { EmptyState, LinkButton, Page, SearchBox } from '@/ui'
import record from '@/ui/record.module.css'
import { Filters } from './Filters'
import { InitiativeRow } from './InitiativeRow'
import { initiativeList } from './queries'
import { type InitiativeSearch, isNarrowed } from './search'

const route = getRouteApi('/initiatives/')

/** Initiatives: words, filters, the list. All that was chosen stands in the address. */
export function InitiativesPage({ save }: { save: (search: InitiativeSearch) => ReactNode }) {
  const { t } = useTranslation('initiative')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const list = useInfiniteQuery(initiativeList(search))
  const change = (part: Partial<InitiativeSearch>, replace = false) =>
    navigate({ search: before => ({ ...before, ...part }), resetScroll: false, replace })

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <p className={record.acts}>
        {roles.some(role => role.startsWith('council_member:')) && (
          <LinkButton look="main" href="/initiatives/new" icon={<IconPlus aria-hidden="true" size="1.2em" />}>
            {t('list.draft')}
          </LinkButton>
        )}
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
        row={item => <InitiativeRow key={item.id} initiative={item} />}
        empty={
          <EmptyState
            title={t(isNarrowed(search) ? 'list.nothing' : 'list.empty')}
            action={isNarrowed(search) && <LinkButton href="/initiatives">{t('list.all')}</LinkButton>}
          >
            {t('list.advice')}
          </EmptyState>
        }
      />
      <TakeAway api="/api/v1/initiatives" search={search} feed="initiatives" />
    </Page>
  )
}
