import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type User, useSession } from '@/app/session'
import { relative } from '@/i18n/format'
import { Anchor, EmptyState, LinkButton, ListSkeleton, Meta, Page, Section, ShowMore } from '@/ui'
import { drafts } from './drafts'
import { Missed } from './Missed'
import css from './mine.module.css'
import { Queues } from './Queues'
import { WaitingRow } from './WaitingRow'
import { type Invitation, keyOf } from './waiting'
import { waiting } from './waits'

/** Other pages about the person, in the order in which they are wanted. */
const PAGES = [
  'notifications',
  'follows',
  'organizations',
  'settings',
  'security',
  'moderation',
  'audit',
] as const

/** So many rows stand there at first: all are read, as they are put in order by their terms. */
const ROWS = 20

type MinePageProps = {
  /** Answers an invitation to a community: a part of that feature, put in by the route. */
  invitation: (one: Invitation) => ReactNode
}

/** A person's own home: what waits for them, what is due first standing first. */
export function MinePage({ invitation }: MinePageProps) {
  const { t } = useTranslation('mine')
  const session = useSession()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {session.state === 'signed-in' && (
        <>
          <Waits user={session.user} invitation={invitation} />
          {session.user.roles.some(role => role === 'moderator' || role === 'administrator') && (
            <Queues user={session.user} />
          )}
          <Drafts user={session.user} />
        </>
      )}
      <Section title={t('pages')}>
        <ul>
          {PAGES.map(page => (
            <li key={page}>
              <Anchor href={`/me/${page}`}>{t(`page.${page}`)}</Anchor>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function Waits({ user, invitation }: MinePageProps & { user: User }) {
  const { t } = useTranslation('mine')
  const list = useQuery(waiting(user))
  const [shown, setShown] = useState(ROWS)
  const items = list.data?.items ?? []
  if (list.isSuccess && items.length === 0 && !list.data.missed)
    return (
      <EmptyState
        title={t('waits.none')}
        action={
          <div className={css.acts}>
            <LinkButton href="/problems/new">{t('waits.problem')}</LinkButton>
            <LinkButton href="/proposals/new">{t('waits.proposal')}</LinkButton>
            <LinkButton href="/organizations">{t('waits.organization')}</LinkButton>
          </div>
        }
      >
        {t('waits.noneHelp')}
      </EmptyState>
    )
  return (
    <Section title={t('waits.title')}>
      {list.isPending && <ListSkeleton rows={3} />}
      {(list.isError || list.data?.missed) && <Missed of={list} />}
      {items.length > 0 && (
        <ol role="list" className={css.rows}>
          {items.slice(0, shown).map(one => (
            <WaitingRow key={keyOf(one)} of={one} invitation={invitation} />
          ))}
        </ol>
      )}
      {items.length > ROWS && (
        <ShowMore
          shown={Math.min(shown, items.length)}
          total={items.length}
          more={shown < items.length}
          busy={false}
          onMore={() => setShown(shown + ROWS)}
        />
      )}
    </Section>
  )
}

/** What was begun and not handed in; nothing where nothing was. */
function Drafts({ user }: { user: User }) {
  const { t } = useTranslation('mine')
  const list = useQuery(drafts(user))
  const items = list.data?.items ?? []
  const missed = list.isError || list.data?.missed
  if (items.length === 0 && !missed) return null
  return (
    <Section title={t('drafts.title')}>
      {missed && <Missed of={list} />}
      <ul role="list" className={css.rows}>
        {items.map(({ kind, title, href, updatedAt }) => (
          <li key={href}>
            <h3>
              <Anchor href={href}>{title}</Anchor>
            </h3>
            <Meta>
              <span>{t(`drafts.kind.${kind}`)}</span>
              <span>{t('drafts.changed', { ago: relative(updatedAt) })}</span>
            </Meta>
          </li>
        ))}
      </ul>
    </Section>
  )
}
