import { useForm } from '@mantine/form'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { itemsOf } from '@/app/infinite'
import { LongTable } from '@/app/LongTable'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { date, dateTime } from '@/i18n/format'
import {
  Anchor,
  Badge,
  Button,
  EmptyState,
  Meta,
  Notice,
  Page,
  Section,
  ShowMore,
  Skeleton,
  TextArea,
} from '@/ui'
import css from './moderation.module.css'
import { appeal, type OwnDecision, ownDecisions, ownReports } from './queries'

/** What was decided about a person's own pages, with the way to appeal, and what became of their reports. */
export function OwnPage() {
  const { t } = useTranslation('moderation')
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <Section title={t('own.decisions')} aside={<Anchor href="/moderation">{t('rules')}</Anchor>}>
        <Decisions />
      </Section>
      <Section title={t('own.reports')}>
        <Reports />
      </Section>
    </Page>
  )
}

function Decisions() {
  const { t } = useTranslation('moderation')
  const list = useInfiniteQuery(ownDecisions)
  const items = itemsOf(list.data)
  if (list.isError) return <Notice tone="call">{reason(list.error)}</Notice>
  if (list.isPending) return <Skeleton lines={4} />
  if (items.length === 0) return <p>{t('own.noDecisions')}</p>
  return (
    <>
      <ul role="list" className={css.cases}>
        {items.map(one => (
          <li key={one.id} className={css.decision}>
            <DecisionRow of={one} />
          </li>
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
    </>
  )
}

function DecisionRow({ of }: { of: OwnDecision }) {
  const { t } = useTranslation('moderation')
  const [writing, setWriting] = useState(false)
  return (
    <>
      <h3>{of.title}</h3>
      <Meta>
        <Badge>{t(`status.${of.status}`)}</Badge>
        <span>{t('own.rule', { rule: t(`rule.${of.rule}`) })}</span>
        <span>{dateTime(of.decidedAt)}</span>
      </Meta>
      <blockquote className={css.excerpt}>{of.excerpt}</blockquote>
      {of.reason && <p>{t('own.reason', { text: of.reason })}</p>}
      {of.restrictedUntil && <p>{t('own.restricted', { date: date(of.restrictedUntil) })}</p>}
      {of.appealText && <p>{t('own.appeal', { text: of.appealText })}</p>}
      {of.status === 'appealed' && of.appealDueAt && (
        <p>{t('own.appealDue', { date: date(of.appealDueAt) })}</p>
      )}
      {of.reviewReason && <p>{t('own.review', { text: of.reviewReason })}</p>}
      {of.actions.includes('appeal') && !writing && (
        <p className={css.acts}>
          <Button onClick={() => setWriting(true)}>{t('own.doAppeal')}</Button>
          {of.appealUntil && <span>{t('own.until', { date: date(of.appealUntil) })}</span>}
        </p>
      )}
      {writing && of.actions.includes('appeal') && <AppealForm id={of.id} />}
    </>
  )
}

function AppealForm({ id }: { id: string }) {
  const { t } = useTranslation('moderation')
  const client = useQueryClient()
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: value => (value.trim() ? null : t('own.appealNeeded')) },
  })
  const act = useAct({
    send: ({ text }: { text: string }) => appeal(client, id, text.trim()),
    told: t('own.appealed'),
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('own.sendAppeal')}>
      <TextArea
        autoFocus
        label={t('own.appealWhy')}
        hint={t('own.appealHint')}
        maxLength={4000}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}

function Reports() {
  const { t } = useTranslation('moderation')
  const list = useInfiniteQuery(ownReports)
  return (
    <LongTable
      list={list}
      caption={t('own.reports')}
      rowKey={row => row.id}
      empty={<EmptyState title={t('own.noReports')} />}
      columns={[
        {
          key: 'what',
          title: t('own.what'),
          names: true,
          cell: row => <Anchor href={row.path}>{row.title}</Anchor>,
        },
        { key: 'reason', title: t('own.why'), cell: row => t(`reason.${row.reason}`) },
        { key: 'when', title: t('own.when'), cell: row => date(row.createdAt) },
        {
          key: 'status',
          title: t('own.status'),
          cell: row =>
            row.decidedAt ? t(`status.${row.status}`) : t('own.waits', { when: dateTime(row.dueAt) }),
        },
        { key: 'rule', title: t('own.ruleColumn'), cell: row => (row.rule ? t(`rule.${row.rule}`) : '—') },
      ]}
    />
  )
}
