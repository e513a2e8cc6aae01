import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { number } from '@/i18n/format'
import {
  Anchor,
  Button,
  EmptyState,
  Highlight,
  LinkButton,
  ListSkeleton,
  Notice,
  Page,
  SearchBox,
  Select,
} from '@/ui'
import { found, KINDS } from './queries'
import css from './search.module.css'

const route = getRouteApi('/search')

/** The kinds that have a page with all of them; others are only found. */
const ALL: Record<string, string> = {
  organization: '/organizations',
  problem: '/problems',
  proposal: '/proposals',
  discussion: '/discussions',
  story: '/stories',
  news: '/news',
  community: '/communities',
  platform: '/platforms',
  initiative: '/initiatives',
}
/** A kind that is younger than these words shows under «other». */
const nameOf = (type: string) => KINDS.find(kind => kind === type) ?? 'other'

/** One box over everything public; the answers come while one types, kind by kind. The route draws «Save this search». */
export function SearchPage({ save }: { save: (words: string) => ReactNode }) {
  const { t } = useTranslation('search')
  const { q = '', type } = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useQuery(found(q, type))
  const groups = q === '' ? [] : (answer.data?.groups ?? [])
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)

  return (
    <Page title={t('title')}>
      <div data-first-focus>
        <SearchBox
          label={t('label')}
          hint={t('hint')}
          value={q}
          shortcut
          onSearch={words =>
            navigate({ search: { q: words || undefined, type }, replace: true, resetScroll: false })
          }
        />
      </div>
      <Select
        label={t('where')}
        value={type ?? ''}
        name="type"
        choices={[
          { value: '', label: t('everywhere') },
          ...KINDS.map(kind => ({ value: kind, label: t(`type.${kind}`) })),
        ]}
        onChange={event => {
          const chosen = KINDS.find(kind => kind === event.currentTarget.value)
          navigate({ search: { q: q || undefined, type: chosen }, replace: true, resetScroll: false })
        }}
      />
      <p role="status" className={css.count}>
        {q !== '' && count > 0 && t('count', { count, total: number(count) })}
      </p>
      {q !== '' && save(q)}
      {answer.isError && (
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(answer.error)}</p>
          <Button small onClick={() => answer.refetch()}>
            {t('retry')}
          </Button>
        </Notice>
      )}
      {answer.isLoading && <ListSkeleton rows={5} />}
      {q !== '' && answer.data && count === 0 && (
        <EmptyState
          title={t('nothing', { words: q })}
          action={<LinkButton href="/organizations">{t('organizations')}</LinkButton>}
        >
          {t('advice')}
        </EmptyState>
      )}
      {groups.map(group => (
        <section key={group.type} className={css.group}>
          <div className={css.head}>
            <h2>{t(`type.${nameOf(group.type)}`)}</h2>
            {ALL[group.type] && (
              <Anchor href={`${ALL[group.type]}?q=${encodeURIComponent(q)}`}>{t('all')}</Anchor>
            )}
          </div>
          <ul role="list">
            {group.items.map(item => (
              <li key={item.path} className={css.item}>
                <h3>
                  <Anchor href={item.path}>{item.title}</Anchor>
                </h3>
                {item.highlight && (
                  <p>
                    <Highlight text={item.highlight} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
