import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongTable } from '@/app/LongTable'
import { reason } from '@/app/reason'
import { dateTime, number, today } from '@/i18n/format'
import { Button, EmptyState, LinkButton, Notice, Page, TextField } from '@/ui'
import css from './audit.module.css'
import { Changes } from './Changes'
import { type AuditSearch, entries, file, head, save } from './queries'

const FIELDS = ['action', 'subjectType', 'subjectId', 'actor'] as const

type AuditPageProps = { search: AuditSearch; onSearch: (search: AuditSearch) => void }

/** The audit log for administrators: narrowed, read page by page, taken away as a file. */
export function AuditPage({ search, onSearch }: AuditPageProps) {
  const { t } = useTranslation('audit')
  const list = useInfiniteQuery(entries(search))
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '').trim() || undefined
    onSearch({
      action: value('action'),
      subjectType: value('subjectType'),
      subjectId: value('subjectId'),
      actor: value('actor'),
      from: value('from'),
      to: value('to'),
    })
  }

  async function download(format: 'csv' | 'xlsx') {
    setBusy(format)
    setFailure(undefined)
    try {
      save(await file(search, format), `audit-log-${today()}.${format}`)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <form key={JSON.stringify(search)} onSubmit={submit} aria-label={t('filters')}>
        <div className={css.filters}>
          {FIELDS.map(name => (
            <TextField
              key={name}
              name={name}
              label={t(`filter.${name}`)}
              hint={t(`hint.${name}`)}
              defaultValue={search[name] ?? ''}
              autoComplete="off"
            />
          ))}
          <TextField name="from" type="date" label={t('filter.from')} defaultValue={search.from ?? ''} />
          <TextField name="to" type="date" label={t('filter.to')} defaultValue={search.to ?? ''} />
        </div>
        <p className={css.acts}>
          <Button type="submit" look="main">
            {t('find')}
          </Button>
          <LinkButton href="/manage/audit">{t('reset')}</LinkButton>
          {(['csv', 'xlsx'] as const).map(format => (
            <Button key={format} busy={busy === format} onClick={() => download(format)}>
              {t(`file.${format}`)}
            </Button>
          ))}
        </p>
      </form>
      {failure !== undefined && (
        <Notice tone="call" live title={t('failed')}>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      <Head />
      <LongTable
        list={list}
        caption={t('title')}
        rowKey={row => String(row.seq)}
        empty={<EmptyState title={t('empty')} />}
        columns={[
          { key: 'seq', title: t('column.seq'), names: true, cell: row => number(row.seq) },
          { key: 'at', title: t('column.at'), cell: row => dateTime(row.at) },
          {
            key: 'actor',
            title: t('column.actor'),
            cell: row => row.actorName ?? (row.actorId ? t('somebody') : t(`actor.${row.actorType}`)),
          },
          {
            key: 'action',
            title: t('column.action'),
            cell: row => (
              <>
                {row.action}
                {row.outcome !== 'ok' && ` · ${t(`outcome.${row.outcome}`)}`}
              </>
            ),
          },
          {
            key: 'subject',
            title: t('column.subject'),
            cell: row => (
              <span className={css.id}>
                {row.subjectType ? `${row.subjectType} ${row.subjectId ?? ''}` : '—'}
              </span>
            ),
          },
          { key: 'changed', title: t('column.changed'), cell: row => <Changes of={row.changed} /> },
          { key: 'network', title: t('column.network'), cell: row => row.ipPrefix ?? '—' },
        ]}
      />
    </Page>
  )
}

/** The end of the chain: whoever writes it down can prove later that nothing before was rewritten. */
function Head() {
  const { t } = useTranslation('audit')
  const { data } = useQuery(head)
  if (!data) return null
  return (
    <p className={css.head}>
      {t('head', { count: data.entries, total: number(data.entries), head: data.head })}
    </p>
  )
}
