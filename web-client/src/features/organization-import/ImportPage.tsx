import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime, fileSize, number } from '@/i18n/format'
import { announce, Badge, Breadcrumbs, Meta, Notice, Page, Section } from '@/ui'
import { Columns } from './Columns'
import { Conflicts } from './Conflicts'
import { Counts } from './Counts'
import { Kept } from './Kept'
import { PreviewTable } from './PreviewTable'
import { Problems } from './Problems'
import { Progress } from './Progress'
import { forgetLists, importById, type RegisterImport } from './queries'
import { Steps } from './Steps'
import { isGoing, type Status } from './status'

const route = getRouteApi('/manage/organizations/imports/$id')

/** One import from the upload to the result. It goes on without the page: one may leave it and find it again. */
export function ImportPage() {
  const { t } = useTranslation('organization-import')
  const { id } = route.useParams()
  const tagged = useSuspenseQuery(importById(id)).data
  const { value } = tagged
  useNews(value)
  const { status, failure, forecast } = value
  const going = isGoing(status)
  const read = value.columns.length > 0

  return (
    <Page
      title={value.fileName}
      browserTitle={t('page.title', { name: value.fileName })}
      above={
        <Breadcrumbs
          steps={[
            { href: '/manage/organizations', label: t('desk.up') },
            { href: '/manage/organizations/imports', label: t('desk.title') },
          ]}
        />
      }
    >
      <Meta>
        <Badge tone={status === 'ready' || status === 'failed' ? 'call' : 'accent'}>
          {t(`status.${status}`)}
        </Badge>
        <span>{t('page.uploaded', { when: dateTime(value.createdAt) })}</span>
        <span>{fileSize(value.sizeBytes)}</span>
        {value.format && (
          <span>{[t(`format.${value.format}`), value.encoding].filter(Boolean).join(', ')}</span>
        )}
      </Meta>
      {going && <Progress of={value} />}
      {failure && (
        <Notice tone="call" title={t('page.failed')}>
          <p>
            {failure.detail}
            {failure.line != null && ` ${t('page.line', { line: number(failure.line) })}`}
            {failure.column != null && ` ${t('page.column', { column: number(failure.column) })}`}
          </p>
          {value.created + value.changed === 0 && <p>{t('page.nothingChanged')}</p>}
        </Notice>
      )}
      {!going && (
        <Section title={status === 'ready' ? t('forecast.title') : t('result.title')}>
          <Counts of={value} forecast={status === 'ready' ? (forecast ?? undefined) : undefined} />
        </Section>
      )}
      {value.sourceMissing && status === 'ready' && (
        <Notice tone="call" title={t('page.nameless')}>
          <p>{t('page.namelessMeans')}</p>
        </Notice>
      )}
      <Steps of={value} />
      {value.kept > 0 && !going && <Kept id={id} count={value.kept} />}
      {value.conflicts > 0 && !going && <Conflicts id={id} count={value.conflicts} />}
      {value.rejected + value.remarked > 0 && !going && <Problems of={value} />}
      {read && !going && value.actions.includes('change') && <Columns tagged={tagged} />}
      {read && !going && status === 'ready' && <PreviewTable of={value} />}
    </Page>
  )
}

/** Tells a screen reader, and forgets what the lists knew, when an import has come to a new place in its life. */
function useNews({ id, status, fileName }: RegisterImport) {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const before = useRef<Status>(status)
  useEffect(() => {
    if (before.current === status) return
    before.current = status
    announce(`${fileName}: ${t(`status.${status}`)}`)
    for (const part of ['problems', 'conflicts', 'kept', 'preview'])
      client.invalidateQueries({ queryKey: ['register-import', id, part] })
    forgetLists(client)
  }, [client, t, id, status, fileName])
}
