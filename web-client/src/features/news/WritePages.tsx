import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { keyAfter, newKey } from '@/app/onceKey'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page, toast } from '@/ui'
import { NewsForm } from './NewsForm'
import { NEWS, type NewsItem, newsItem } from './queries'
import { EMPTY, inputOf, type Values, valuesOf } from './values'

const route = getRouteApi('/manage/news/$id')

/** After it is saved: its page shows it as everybody will see it. */
function useSaved(draftKey: string) {
  const { t } = useTranslation('news')
  const client = useQueryClient()
  const router = useRouter()
  return useCallback(
    (made: NewsItem) => {
      dropDraft(draftKey)
      toast(t('form.saved'))
      client.invalidateQueries({ queryKey: NEWS })
      router.history.push(`/news/${made.slug}`)
    },
    [client, router, t, draftKey],
  )
}

/** A new news item. */
export function NewPage() {
  const { t } = useTranslation('news')
  const key = useRef(newKey())
  const done = useSaved('news.new')
  async function send(values: Values): Promise<NewsItem> {
    try {
      return await unwrap(
        api.POST('/api/v1/news', {
          body: inputOf(values),
          params: { header: { 'Idempotency-Key': key.current } },
        }),
      )
    } catch (error) {
      key.current = keyAfter(error, key.current)
      throw error
    }
  }
  return (
    <Page
      title={t('form.new')}
      above={<Breadcrumbs steps={[{ href: '/manage/news', label: t('desk.title') }]} />}
    >
      <NewsForm
        initial={{ ...EMPTY, ...draftOf<{ values: Values }>('news.new')?.values }}
        base={EMPTY}
        draftKey="news.new"
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}

/** A news item that is there already: what is saved becomes its next revision. */
export function EditPage() {
  const { t } = useTranslation('news')
  const { id } = route.useParams()
  const { value, etag } = useSuspenseQuery(newsItem(id)).data
  const draftKey = `news.${value.id}`
  const done = useSaved(draftKey)
  const send = (values: Values) =>
    unwrap(
      api.PATCH('/api/v1/news/{id}', {
        params: { path: { id: value.id }, header: { 'If-Match': etag ?? '' } },
        body: inputOf(values),
      }),
    )
  return (
    <Page
      title={t('form.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/manage/news', label: t('desk.title') },
            { href: `/news/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <NewsForm
        initial={{ ...valuesOf(value), ...draftOf<{ values: Values }>(draftKey)?.values }}
        base={valuesOf(value)}
        draftKey={draftKey}
        known={value}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
