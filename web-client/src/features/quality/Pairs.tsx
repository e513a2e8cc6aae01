import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { reason } from '@/app/reason'
import { date, share } from '@/i18n/format'
import { Anchor, Badge, Button, EmptyState, LinkButton, ListSkeleton, Notice, ShowMore, toast } from '@/ui'
import css from './quality.module.css'
import { type Decision, decide, type Pair, pairs } from './queries'

type PairsProps = { status: 'open' | 'dismissed'; territory: string | undefined }

/** The queue of pairs, the surest first. */
export function Pairs({ status, territory }: PairsProps) {
  const { t } = useTranslation('quality')
  const client = useQueryClient()
  const list = useInfiniteQuery(pairs(status, territory))
  const items = itemsOf(list.data)
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()

  async function run(pair: Pair, action: Decision) {
    setBusy(pair.id)
    setFailure(undefined)
    try {
      await decide(client, pair.id, action)
      toast(t(`done.${action}`))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <>
      {failure !== undefined && (
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {list.isError && (
        <Notice tone="call" live title={t('notRead')}>
          <p>{reason(list.error)}</p>
          <Button small onClick={() => list.refetch()}>
            {t('again')}
          </Button>
        </Notice>
      )}
      {list.isPending && <ListSkeleton rows={4} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t(`empty.${status}`)} />}
      {items.length > 0 && (
        <>
          <ul role="list" className={css.pairs}>
            {items.map(pair => (
              <PairRow
                key={pair.id}
                pair={pair}
                busy={busy === pair.id}
                onDecide={action => run(pair, action)}
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
    </>
  )
}

type PairRowProps = { pair: Pair; busy: boolean; onDecide: (action: Decision) => void }

function PairRow({ pair, busy, onDecide }: PairRowProps) {
  const { t } = useTranslation('quality')
  const [first, second] = pair.organizations
  if (!first || !second) return null
  const sides = [
    { one: first, other: second },
    { one: second, other: first },
  ]
  return (
    <li className={css.pair}>
      <p className={css.why}>
        <Badge>{t('alike', { share: share(pair.score) })}</Badge>
        {pair.reasons.map(({ code, text }) => (
          <span key={code}>{text}</span>
        ))}
      </p>
      <div className={css.sides}>
        {sides.map(({ one, other }) => (
          <div key={one.id} className={css.side}>
            <h2>
              <Anchor href={`/organizations/${one.slug}`}>{one.shortName}</Anchor>
            </h2>
            <dl>
              {one.ogrn && <Fact term={t('ogrn')} value={one.ogrn} />}
              {one.inn && <Fact term={t('inn')} value={one.inn} />}
              {one.kpp && <Fact term={t('kpp')} value={one.kpp} />}
              {one.territory && <Fact term={t('place')} value={one.territory.name} />}
              <Fact term={t('checked')} value={t(one.verified ? 'yes' : 'no')} />
              <Fact term={t('changed')} value={date(one.updatedAt)} />
            </dl>
            {pair.actions.includes('dismiss') && (
              <LinkButton small href={`/manage/organizations/${other.id}/merge?into=${one.id}`}>
                {t('keep', { name: one.shortName })}
              </LinkButton>
            )}
          </div>
        ))}
      </div>
      <p className={css.acts}>
        {pair.decidedAt && (
          <span>
            {t('decided', { name: pair.decidedBy?.name ?? t('somebody'), date: date(pair.decidedAt) })}
          </span>
        )}
        {pair.actions.map(action => (
          <Button key={action} small busy={busy} onClick={() => onDecide(action)}>
            {t(`action.${action}`)}
          </Button>
        ))}
      </p>
    </li>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}
