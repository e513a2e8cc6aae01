import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { reason } from '@/app/reason'
import { useSession } from '@/app/session'
import { number } from '@/i18n/format'
import { Button, LinkButton, ListSkeleton, Notice, Section, Select, ShowMore } from '@/ui'
import record from '@/ui/record.module.css'
import { CommentForm } from './CommentForm'
import css from './comment.module.css'
import { addressOf, type CommentPage, comments, SORTS, type Sort, type Target } from './queries'
import { ThreadItem } from './ThreadItem'

/** What people say of a thing: how many stand where, a form, the comments with their replies. */
export function Comments({ target }: { target: Target }) {
  const { t } = useTranslation('comment')
  const [sort, setSort] = useState<Sort>('-createdAt')
  const list = useInfiniteQuery(comments(target, sort))
  const threads = itemsOf(list.data)
  const page = list.data?.pages[0]
  useLinkedComment(threads.length > 0)

  if (list.isPending) return <ListSkeleton rows={3} />
  if (!page)
    return (
      <Section title={t('title')}>
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('retry')}
          </Button>
        </Notice>
      </Section>
    )
  return (
    <Section
      title={page.total > 0 ? t('count', { count: page.total, number: number(page.total) }) : t('title')}
    >
      <Stances page={page} />
      <Say target={target} page={page} />
      {threads.length > 1 && (
        <div className={css.sort}>
          <Select
            label={t('sort.label')}
            name="comment-sort"
            value={sort}
            onChange={event => setSort(event.currentTarget.value as Sort)}
            choices={SORTS.map(one => ({ value: one, label: t(`sort.${one}`) }))}
          />
        </div>
      )}
      {threads.length === 0 ? (
        <p className={record.quiet}>{t(page.closed ? 'none' : 'empty')}</p>
      ) : (
        <ul role="list" className={css.threads} aria-busy={list.isPlaceholderData}>
          {threads.map(thread => (
            <ThreadItem key={thread.comment.id} thread={thread} target={target} page={page} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={threads.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {page.total > 0 && <TakeAway api={addressOf(target)} />}
    </Section>
  )
}

/** How many are in favour and how many against; silence about a stance is no stance. */
function Stances({ page: { takesStances, stances } }: { page: CommentPage }) {
  const { t } = useTranslation('comment')
  if (!takesStances || stances.inFavour + stances.against === 0) return null
  return (
    <p className={css.stances}>
      <span>{t('stances.inFavour', { number: number(stances.inFavour) })}</span>
      <span>{t('stances.against', { number: number(stances.against) })}</span>
      <span>{t('stances.neutral', { number: number(stances.neutral) })}</span>
    </p>
  )
}

/** The form, or why there is none and what to do about it. */
function Say({ target, page }: { target: Target; page: CommentPage }) {
  const { t } = useTranslation('comment')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  if (page.closed) return <Notice>{page.closed}</Notice>
  if (session.state !== 'signed-in')
    return (
      <p className={record.acts}>
        <LinkButton small href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
          {t('signIn')}
        </LinkButton>
        <span className={record.quiet}>{t('signInHint')}</span>
      </p>
    )
  return <CommentForm target={target} takesStance={page.takesStances} takesAlias={page.takesAliases} />
}

/** A link from a notice leads to one comment: it is shown and has the focus once it is there. */
function useLinkedComment(ready: boolean) {
  useEffect(() => {
    const { hash } = window.location
    if (!ready || !hash.startsWith('#comment-')) return
    const element = document.getElementById(hash.slice(1))
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [ready])
}
