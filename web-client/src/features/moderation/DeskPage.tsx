import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { dateTime, relative } from '@/i18n/format'
import {
  Anchor,
  Badge,
  Button,
  Dialog,
  EmptyState,
  ListSkeleton,
  Meta,
  Notice,
  Page,
  ShowMore,
  toast,
  Views,
} from '@/ui'
import record from '@/ui/record.module.css'
import { CaseDialog } from './CaseDialog'
import { DecisionForm } from './DecisionForm'
import css from './moderation.module.css'
import { type Case, caseList, type Decision, decideAll, SHOWS, type Show } from './queries'

type DeskPageProps = {
  show: Show
  mine: boolean
  open: string | undefined
  onOpen: (id: string | undefined) => void
}

/** The moderators' desk. Its keys work while the focus is in the list, and nowhere else. */
export function DeskPage({ show, mine, open, onOpen }: DeskPageProps) {
  const { t } = useTranslation('moderation')
  const list = useInfiniteQuery(caseList(show, mine))
  const items = itemsOf(list.data)
  const [chosen, setChosen] = useState<string[]>([])
  const [bulk, setBulk] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  const selected = chosen.filter(id => items.some(one => one.id === id))

  const toggle = (id: string) =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]))

  function key(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])]
    const row = (event.target as HTMLElement).closest('li')
    const at = all.findIndex(one => row?.contains(one))
    const step = { j: 1, о: 1, k: -1, л: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
    } else if ((event.key === 'x' || event.key === 'ч') && show === 'waiting' && at >= 0) {
      event.preventDefault()
      const id = all[at]?.dataset.case
      if (id) toggle(id)
    }
  }

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <Views
        label={t('desk.parts')}
        chosen={mine ? 'mine' : show}
        views={[
          ...SHOWS.map(one => ({
            key: one,
            label: t(`desk.show.${one}`),
            href: `/manage/moderation?show=${one}`,
          })),
          { key: 'mine', label: t('desk.mine'), href: '/manage/moderation?mine=true' },
        ]}
      />
      <p className={css.note}>{t('desk.keys')}</p>
      <p className={record.acts}>
        <Anchor href="/manage/comments">{t('desk.comments')}</Anchor>
        <Anchor href="/manage/suspicions">{t('desk.suspicions')}</Anchor>
      </p>
      {list.isError && (
        <Notice tone="call" live title={t('notRead')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('again')}
          </Button>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t(`desk.empty.${show}`)} />}
      {selected.length > 0 && (
        <p className={css.acts}>
          <span>{t('bulk.chosen', { count: selected.length })}</span>
          <Button onClick={() => setBulk(true)}>{t('bulk.decide')}</Button>
          <Button look="quiet" onClick={() => setChosen([])}>
            {t('bulk.clear')}
          </Button>
        </p>
      )}
      {items.length > 0 && (
        <>
          <ul role="list" ref={rows} className={css.cases} onKeyDown={key} aria-label={t('desk.list')}>
            {items.map(one => (
              <Row
                key={one.id}
                of={one}
                chosen={show === 'waiting' ? chosen.includes(one.id) : undefined}
                onToggle={() => toggle(one.id)}
                onOpen={() => onOpen(one.id)}
              />
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </>
      )}
      <CaseDialog id={open} onClose={() => onOpen(undefined)} />
      <Bulk
        open={bulk}
        cases={selected}
        onClose={() => setBulk(false)}
        onDone={() => {
          setBulk(false)
          setChosen([])
        }}
      />
    </Page>
  )
}

type RowProps = { of: Case; chosen: boolean | undefined; onToggle: () => void; onOpen: () => void }

function Row({ of, chosen, onToggle, onOpen }: RowProps) {
  const { t } = useTranslation('moderation')
  return (
    <li className={css.row}>
      {chosen !== undefined && (
        <input
          type="checkbox"
          checked={chosen}
          onChange={onToggle}
          aria-label={t('bulk.choose', { title: of.title })}
        />
      )}
      <div>
        <button type="button" data-case={of.id} className={css.title} onClick={onOpen}>
          {of.title}
        </button>
        <Meta>
          <Badge>{t(`status.${of.status}`)}</Badge>
          {of.urgent && <Badge tone="call">{t('urgent')}</Badge>}
          {of.late && <Badge tone="call">{t('late')}</Badge>}
          <span>{of.reasons.map(one => t(`reason.${one}`)).join(', ')}</span>
          <span>{t('reportCount', { count: of.reportCount })}</span>
          {of.decidedAt ? (
            <span>{dateTime(of.decidedAt)}</span>
          ) : (
            <span>{t('due', { ago: relative(of.dueAt) })}</span>
          )}
          {of.claimedBy && <span>{of.claimedBy.name ?? t('somebody')}</span>}
        </Meta>
      </div>
    </li>
  )
}

type BulkProps = { open: boolean; cases: string[]; onClose: () => void; onDone: () => void }

function Bulk({ open, cases, onClose, onDone }: BulkProps) {
  const { t } = useTranslation('moderation')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function run(decision: Decision) {
    setBusy(true)
    setFailure(undefined)
    try {
      const { items } = await decideAll(client, cases, decision)
      const refused = items.filter(one => one.status !== 200).length
      toast(refused === 0 ? t('decide.done') : t('bulk.refused', { count: refused }))
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('bulk.title', { count: cases.length })} open={open} onClose={onClose}>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      <DecisionForm busy={busy} submit={t('bulk.submit')} onDecide={run} />
      <p className={css.note}>
        <Anchor href="/moderation">{t('rules')}</Anchor>
      </p>
    </Dialog>
  )
}
