import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { dateTime, relative } from '@/i18n/format'
import { Notice, ShowMore, Skeleton, Timeline } from '@/ui'
import css from './profile.module.css'
import { type HistoryEntry, history } from './queries'
import { useReadable } from './readable'

type Change = { from?: unknown; to?: unknown }

/** The contract leaves the fields of a change open (any field of the input); here they get their shape. */
const changesOf = (entry: HistoryEntry) => Object.entries((entry.fields ?? {}) as Record<string, Change>)

/** What the server itself did has the names of its actions; a new one shows by its own name until it has words. */
const KNOWN = [
  'create',
  'change',
  'submit',
  'publish',
  'return',
  'confirm',
  'verify',
  'unverify',
  'archive',
  'restore',
  'merge',
  ...['add', 'change', 'remove'].flatMap(verb =>
    ['logo', 'photo', 'document'].map(what => `${verb}_${what}`),
  ),
  'hide',
  'mask',
  'unhide',
]

export function HistoryList({ id }: { id: string }) {
  const { t } = useTranslation('organization')
  const list = useInfiniteQuery(history(id))
  const entries = itemsOf(list.data)
  if (list.isError) return <Notice tone="call">{reason(list.error)}</Notice>
  if (list.isPending) return <Skeleton lines={6} />
  if (entries.length === 0) return <p>{t('history.none')}</p>
  return (
    <>
      <Timeline
        label={t('history.title')}
        moments={entries.map((entry, place) => ({
          key: `${entry.at}-${place}`,
          title: KNOWN.includes(entry.action) ? t(`history.action.${entry.action}`) : entry.action,
          when: (
            <>
              <time dateTime={entry.at}>{dateTime(entry.at)}</time> · {relative(entry.at)} ·{' '}
              {entry.by ? (entry.by.name ?? t('history.gone')) : t('history.system')}
            </>
          ),
          children: <Changes entry={entry} />,
        }))}
      />
      {list.hasNextPage && (
        <ShowMore
          shown={entries.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </>
  )
}

function Changes({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('organization')
  const readable = useReadable()
  const changes = changesOf(entry)
  if (changes.length === 0) return null
  return (
    <dl className={css.changes}>
      {changes.map(([field, { from, to }]) => (
        <div key={field}>
          <dt>{t([`field.${field}`, 'field.other'])}</dt>
          <dd>
            {from != null && <del>{readable(field, from)}</del>} <ins>{readable(field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
