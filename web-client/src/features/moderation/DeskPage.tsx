import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BulkResult, toldOf } from '@/app/bulk'
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
  MarkBar,
  MarkBox,
  type Marks,
  Meta,
  Notice,
  Outcome,
  Page,
  ShowMore,
  type Told,
  Triage,
  useMarks,
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

/** The moderators' desk. */
export function DeskPage({ show, mine, open, onOpen }: DeskPageProps) {
  const { t } = useTranslation('moderation')
  const list = useInfiniteQuery(caseList(show, mine))
  const items = itemsOf(list.data)
  const marks = useMarks(items.map(({ id }) => id))
  const [bulk, setBulk] = useState(false)
  const [told, setTold] = useState<Told>()
  const waiting = show === 'waiting'

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
      <CaseDialog id={open} onClose={() => onOpen(undefined)} />
      <Bulk
        open={bulk}
        cases={marks.marked}
        onClose={() => setBulk(false)}
        onDone={result => {
          setTold(toldOf(result, items))
          setBulk(false)
          marks.clear()
        }}
      />
      {told && <Outcome of={told} onClose={() => setTold(undefined)} />}
      {items.length > 0 && (
        <>
          {waiting && (
            <MarkBar marks={marks}>
              <Button onClick={() => setBulk(true)}>{t('bulk.decide')}</Button>
            </MarkBar>
          )}
          <Triage label={t('desk.list')} hint={t('desk.keys')} onMark={waiting ? marks.toggle : undefined}>
            <ul role="list" className={css.cases} aria-label={t('desk.list')}>
              {items.map(one => (
                <Row
                  key={one.id}
                  of={one}
                  marks={waiting ? marks : undefined}
                  onOpen={() => onOpen(one.id)}
                />
              ))}
            </ul>
          </Triage>
          <ShowMore
            shown={items.length}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </Page>
  )
}

type RowProps = { of: Case; marks: Marks | undefined; onOpen: () => void }

function Row({ of, marks, onOpen }: RowProps) {
  const { t } = useTranslation('moderation')
  return (
    <li className={css.row}>
      {marks && <MarkBox marks={marks} id={of.id} name={of.title} />}
      <div>
        <button type="button" data-triage={of.id} className={css.title} onClick={onOpen}>
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

type BulkProps = {
  open: boolean
  cases: string[]
  onClose: () => void
  onDone: (result: BulkResult) => void
}

function Bulk({ open, cases, onClose, onDone }: BulkProps) {
  const { t } = useTranslation('moderation')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function run(decision: Decision) {
    setBusy(true)
    setFailure(undefined)
    try {
      onDone(await decideAll(client, cases, decision))
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
