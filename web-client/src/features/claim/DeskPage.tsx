import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, ConfirmDialog, EmptyState, ListSkeleton, Notice, Page, ShowMore } from '@/ui'
import css from './claim.module.css'
import { DeskRow } from './DeskRow'
import { CLAIMS, type Claim, waiting } from './queries'
import { RefuseDialog } from './RefuseDialog'

/** The moderators' queue of claims. `J` and `K` move, `C` confirms, `R` refuses; both ask first. */
export function DeskPage() {
  const { t } = useTranslation('claim')
  const list = useInfiniteQuery(waiting)
  const items = itemsOf(list.data)
  const rows = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const [confirming, setConfirming] = useState<Claim>()
  const [refusing, setRefusing] = useState<Claim>()
  const [removes, setRemoves] = useState(false)
  const confirm = useAct({
    send: (claim: Claim, key) =>
      unwrap(
        api.POST('/api/v1/claims/{id}/actions/confirm', {
          params: {
            path: { id: claim.id },
            query: { removeOthers: removes },
            header: { 'Idempotency-Key': key },
          },
        }),
      ),
    told: t('desk.confirmed'),
    forget: [CLAIMS],
    onDone: () => setConfirming(undefined),
  })

  const ask = useCallback((claim: Claim) => {
    setRemoves(false)
    setConfirming(claim)
  }, [])

  useEffect(() => {
    function key(event: KeyboardEvent) {
      const target = event.target as HTMLElement
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (document.querySelector('dialog[open]')) return
      const move = { KeyJ: 1, KeyK: -1 }[event.code]
      const claim = items[at]
      if (move) {
        const to = Math.max(0, Math.min(items.length - 1, at + move))
        setAt(to)
        rows.current?.children[to]?.querySelector<HTMLElement>('a')?.focus()
      } else if (event.code === 'KeyC' && claim?.actions.includes('confirm')) ask(claim)
      else if (event.code === 'KeyR' && claim?.actions.includes('refuse')) setRefusing(claim)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [items, at, ask])

  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <p className={css.quiet}>{t('desk.keys')}</p>
      {confirm.message && (
        <Notice tone="call" live>
          <p>{confirm.message}</p>
        </Notice>
      )}
      {list.isError && (
        <Notice tone="call" live title={t('desk.notRead')}>
          <p>{reason(list.error)}</p>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t('desk.empty')} />}
      {items.length > 0 && (
        <>
          <ul ref={rows} role="list" className={css.list}>
            {items.map((claim, place) => (
              <DeskRow
                key={claim.id}
                claim={claim}
                at={place === at}
                onFocus={() => setAt(place)}
                onConfirm={() => ask(claim)}
                onRefuse={() => setRefusing(claim)}
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
      <ConfirmDialog
        title={t('desk.askConfirm', { name: confirming?.organization.shortName ?? '' })}
        open={confirming !== undefined}
        action={t('action.confirm')}
        busy={confirm.busy}
        onConfirm={() => confirming && confirm.do(confirming, { onError: () => setConfirming(undefined) })}
        onCancel={() => setConfirming(undefined)}
      >
        <p>{t('desk.confirmMeans', { name: confirming?.claimant.displayName ?? '' })}</p>
        {(confirming?.owners ?? 0) > 0 && (
          <p>
            <Button small aria-pressed={removes} onClick={() => setRemoves(now => !now)}>
              {t(removes ? 'desk.othersGo' : 'desk.othersStay')}
            </Button>
          </p>
        )}
      </ConfirmDialog>
      <RefuseDialog claim={refusing} onClose={() => setRefusing(undefined)} />
    </Page>
  )
}
