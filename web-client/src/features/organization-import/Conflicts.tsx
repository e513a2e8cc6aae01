import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { keyAfter, newKey } from '@/app/onceKey'
import { reason } from '@/app/reason'
import { number } from '@/i18n/format'
import { Anchor, Button, ConfirmDialog, Notice, Section, ShowMore, Skeleton, toast } from '@/ui'
import css from './import.module.css'
import { type Conflict, conflicts, type Decision, decide, forgetLists } from './queries'
import { valueText } from './values'

const DECISIONS = ['keep', 'take'] as const satisfies Decision[]

/** Where the register says something else than people have stated, or than was known of its number: one by one, or all. */
export function Conflicts({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const list = useInfiniteQuery(conflicts(id, true))
  const [asked, setAsked] = useState<Decision>()
  const [busy, setBusy] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const key = useRef(newKey())
  const rows = itemsOf(list.data)

  async function settle(decision: Decision, ids: string[] | undefined) {
    setBusy(ids?.[0] ?? 'all')
    setRefusal(undefined)
    try {
      const { decided, refused } = await decide(id, decision, ids, key.current)
      key.current = newKey()
      toast(t('conflict.done', { count: decided, total: number(decided) }))
      if (refused > 0) setRefusal(t('conflict.refused', { count: refused, total: number(refused) }))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['register-import', id] }),
        forgetLists(client),
      ])
    } catch (error) {
      key.current = keyAfter(error, key.current)
      setRefusal(reason(error))
    } finally {
      setBusy(undefined)
      setAsked(undefined)
    }
  }

  return (
    <Section title={t('conflict.title')}>
      <p>{t('conflict.lead', { count, total: number(count) })}</p>
      <div className={css.steps}>
        {DECISIONS.map(decision => (
          <Button key={decision} small onClick={() => setAsked(decision)}>
            {t(`conflict.all.${decision}`)}
          </Button>
        ))}
      </div>
      {(refusal || list.isError) && (
        <Notice tone="call" live>
          <p>{refusal ?? reason(list.error)}</p>
        </Notice>
      )}
      {list.isPending && <Skeleton height="10rem" />}
      <ul role="list" className={css.conflicts}>
        {rows.map(one => (
          <Question key={one.id} of={one} busy={busy === one.id} onDecide={it => settle(it, [one.id])} />
        ))}
      </ul>
      {rows.length > 0 && (
        <ShowMore
          shown={rows.length}
          total={count}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      <ConfirmDialog
        title={asked ? t(`conflict.ask.${asked}`) : ''}
        open={asked !== undefined}
        action={asked ? t(`conflict.all.${asked}`) : ''}
        busy={busy === 'all'}
        onConfirm={() => asked && settle(asked, undefined)}
        onCancel={() => setAsked(undefined)}
      >
        <p>{asked && t(`conflict.means.${asked}`, { count, total: number(count) })}</p>
      </ConfirmDialog>
    </Section>
  )
}

type QuestionProps = { of: Conflict; busy: boolean; onDecide: (decision: Decision) => void }

function Question({ of, busy, onDecide }: QuestionProps) {
  const { t } = useTranslation('organization-import')
  const { organization, field, row, stated, offered, byNumber } = of
  const name = t(`field.${field as 'mission'}`, { defaultValue: field })
  const about = { field: name, name: organization.shortName }
  const words = (decision: Decision) =>
    byNumber ? t(`conflict.numbered.${decision}`, about) : t(`conflict.one.${decision}`, about)
  return (
    <li>
      <h3>
        <Anchor href={`/manage/organizations/${organization.id}`}>{organization.shortName}</Anchor>: {name}
      </h3>
      <dl>
        <div>
          <dt>{t(byNumber ? 'conflict.known' : 'conflict.stated')}</dt>
          <dd>{valueText(stated)}</dd>
        </div>
        <div>
          <dt>{t('conflict.offered', { row: number(row) })}</dt>
          <dd>{valueText(offered)}</dd>
        </div>
      </dl>
      {byNumber && <p>{t('conflict.byNumber')}</p>}
      <div className={css.steps}>
        {DECISIONS.map(decision => (
          <Button
            key={decision}
            small
            busy={busy}
            aria-label={words(decision)}
            onClick={() => onDecide(decision)}
          >
            {t(`conflict.${decision}`)}
          </Button>
        ))}
      </div>
    </li>
  )
}
