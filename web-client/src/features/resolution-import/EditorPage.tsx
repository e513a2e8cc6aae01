import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropDraft } from '@/app/drafts'
import { dateTime } from '@/i18n/format'
import { Breadcrumbs, LinkButton, Meta, Notice, Page, Section, SourceLines } from '@/ui'
import { Counts } from './Counts'
import { opened } from './draft'
import { Editor } from './Editor'
import css from './import.module.css'
import { importById, type ResolutionImport } from './queries'
import { languageOf } from './source'

const route = getRouteApi('/manage/round-tables/$id')

/** A draft beside its source; after publication or when put aside, only a look back. */
export function EditorPage() {
  const { t } = useTranslation('resolution-import')
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(importById(id))
  const client = useQueryClient()
  const [reading, setReading] = useState(0)
  const title = t('editor.title')
  const { value, etag } = data

  async function takeTheirs() {
    dropDraft(`import.${id}`)
    await client.fetchQuery({ ...importById(id), staleTime: 0 })
    setReading(count => count + 1)
  }

  return (
    <Page
      title={title}
      browserTitle={value.draft.title ?? value.fileName}
      above={<Breadcrumbs steps={[{ href: '/manage/round-tables', label: t('desk.title') }]} />}
      kicker={value.fileName}
    >
      {value.actions.includes('change') ? (
        <Editor key={`${id}-${reading}`} first={value} etag={etag ?? ''} onTakeTheirs={takeTheirs} />
      ) : (
        <LookBack from={value} />
      )}
    </Page>
  )
}

function LookBack({ from }: { from: ResolutionImport }) {
  const { t } = useTranslation('resolution-import')
  return (
    <>
      <Notice
        tone={from.status === 'published' ? 'good' : 'info'}
        title={t(from.status === 'published' ? 'past.published' : 'past.discarded')}
      >
        <p>{from.draft.title}</p>
        {from.roundTable && (
          <p className={css.row}>
            <LinkButton href={`/round-tables/${from.roundTable.slug}`}>{t('past.open')}</LinkButton>
          </p>
        )}
      </Notice>
      <Section title={t('source.title')}>
        <Counts draft={opened(from.draft)} />
        <Meta>{t('past.changed', { at: dateTime(from.updatedAt) })}</Meta>
        <SourceLines
          label={t('source.title')}
          lines={from.source.lines}
          lang={languageOf(from.source.lines)}
        />
      </Section>
    </>
  )
}
