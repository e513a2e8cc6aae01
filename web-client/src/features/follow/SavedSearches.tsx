import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { date } from '@/i18n/format'
import { Anchor, Button, Checkbox, ConfirmDialog, EmptyState, ListSkeleton, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import css from './follow.module.css'
import { leave } from './leave'
import { changeSearch, removeSearch, type SavedSearch, SEARCHES, savedSearches } from './queries'

const NAMED = [
  'search',
  'problem',
  'proposal',
  'discussion',
  'community',
  'platform',
  'story',
  'news',
  'organization',
  'initiative',
]
const named = (type: string) => (NAMED.includes(type) ? type : 'other')

/** The searches that the reader keeps: open one, have news of it or not, let it go. */
export function SavedSearches() {
  const { t } = useTranslation('follow')
  const list = useQuery(savedSearches)
  const items = list.data?.items ?? []
  return (
    <>
      {list.isError && <Notice tone="call">{reason(list.error)}</Notice>}
      {list.isPending && <ListSkeleton rows={3} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('own.noSearches')}>{t('own.howSearches')}</EmptyState>
      )}
      <ul role="list" tabIndex={-1} aria-label={t('own.searches')} className={record.rows}>
        {items.map(item => (
          <Row key={item.id} of={item} />
        ))}
      </ul>
    </>
  )
}

function Row({ of: item }: { of: SavedSearch }) {
  const { t } = useTranslation('follow')
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)
  const change = useAct({ send: (notified: boolean) => changeSearch(item, { notified }), forget: [SEARCHES] })
  const remove = useAct({
    send: () => removeSearch(item.id),
    told: t('searches.removed', { name: item.name }),
    forget: [SEARCHES],
    onDone: () => leave(button.current),
  })
  const message = change.message ?? remove.message
  return (
    <li className={css.row}>
      <div>
        <Anchor href={item.path}>{item.name}</Anchor>
        <Meta>
          <span>{t(`list.${named(item.type)}`)}</span>
          <span>{t('searches.since', { date: date(item.createdAt) })}</span>
        </Meta>
        <Checkbox
          label={t('searches.notify', { name: item.name })}
          name={`notify-${item.id}`}
          checked={item.notified}
          onChange={event => !change.busy && change.do(event.currentTarget.checked)}
        />
        {message && (
          <Notice tone="call" live>
            {message}
          </Notice>
        )}
      </div>
      <Button
        ref={button}
        data-leave
        small
        aria-label={t('searches.removeOf', { name: item.name })}
        busy={remove.busy}
        onClick={() => setAsked(true)}
      >
        {t('searches.remove')}
      </Button>
      <ConfirmDialog
        title={t('searches.removeOf', { name: item.name })}
        action={t('searches.remove')}
        open={asked}
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false)
          remove.do(undefined)
        }}
      >
        <p>{t('searches.sure')}</p>
      </ConfirmDialog>
    </li>
  )
}
