import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts } from '@/app/Acts'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { dateTime } from '@/i18n/format'
import {
  Anchor,
  Badge,
  Breadcrumbs,
  Button,
  EmptyState,
  ListSkeleton,
  Meta,
  Notice,
  Page,
  ShowMore,
  Views,
} from '@/ui'
import record from '@/ui/record.module.css'
import { GiveBackForm, ReviewForm } from './forms'
import { SHOWS, type Show, SUSPICIONS, type Suspicion, suspicionList } from './queries'

/** Supports and votes that came from one place or nearly at once. People look at them; nothing happens by itself. */
export function SuspicionsPage({ show }: { show: Show }) {
  const { t } = useTranslation('suspicion')
  const list = useInfiniteQuery(suspicionList(show))
  const items = itemsOf(list.data)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/moderation', label: t('desk') }]} />}
    >
      <Views
        label={t('parts')}
        chosen={show}
        views={SHOWS.map(one => ({
          key: one,
          label: t(`show.${one}`),
          href: `/manage/suspicions?show=${one}`,
        }))}
      />
      {list.isError && (
        <Notice tone="call" live title={t('notRead')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('again')}
          </Button>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t(`empty.${show}`)}>{t('emptyHint')}</EmptyState>
      )}
      <ul role="list" className={record.rows}>
        {items.map(one => (
          <Row key={one.id} of={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Page>
  )
}

function Row({ of }: { of: Suspicion }) {
  const { t } = useTranslation('suspicion')
  return (
    <li className={record.row}>
      <h2>
        <Anchor href={of.path}>{of.title}</Anchor>
      </h2>
      <Meta>
        <Badge tone="call">{t(`pattern.${of.pattern}`)}</Badge>
        <span>{t('voices', { count: of.voices })}</span>
        {of.setAside > 0 && <span>{t('setAside', { count: of.setAside })}</span>}
        <span>{t('time', { from: dateTime(of.firstAt), to: dateTime(of.lastAt) })}</span>
        {of.network && <span>{t('network', { network: of.network })}</span>}
      </Meta>
      {of.reviewedAt && (
        <>
          <p className={record.text}>{of.note}</p>
          <Meta>
            <span>{of.reviewedBy?.name ?? t('somebody')}</span>
            <span>{dateTime(of.reviewedAt)}</span>
          </Meta>
        </>
      )}
      <details>
        <summary>{t('people')}</summary>
        <ul>
          {of.people.map(person => (
            <li key={person.id}>
              {person.name ?? t('somebody')}
              {person.setAside && ` (${t('aside')})`}
            </li>
          ))}
        </ul>
        {of.voices > of.people.length && <p>{t('more', { count: of.voices - of.people.length })}</p>}
      </details>
      <Acts
        label={t('decide')}
        offered={of.reviewedAt ? (of.setAside > 0 ? ['giveBack'] : []) : ['review']}
        direct={[]}
        worded={['review', 'giveBack']}
        name={action => t(action)}
        press={() => Promise.resolve()}
        told={t('told')}
        forget={[SUSPICIONS]}
        form={(action, done) =>
          action === 'review' ? (
            <ReviewForm of={of} onDone={done} />
          ) : (
            <GiveBackForm id={of.id} onDone={done} />
          )
        }
      />
    </li>
  )
}
