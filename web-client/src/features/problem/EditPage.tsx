import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf, dropDraft } from '@/app/drafts'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Page, toast } from '@/ui'
import { ProblemForm } from './ProblemForm'
import { type CityProblem, PROBLEMS, problem } from './queries'
import { inputOf, toldOf, type Values, valuesOf } from './values'

const route = getRouteApi('/problems/$slug/edit')

/** A draft, or what a moderator has returned. */
export function EditPage() {
  const { t } = useTranslation('problem')
  const { slug } = route.useParams()
  const client = useQueryClient()
  const router = useRouter()
  const { value, etag } = useSuspenseQuery(problem(slug)).data
  const draftKey = `problem.${value.id}`
  const done = useCallback(
    (now: CityProblem) => {
      dropDraft(`problem.${now.id}`)
      toast(t(`form.told.${toldOf(now)}`))
      client.invalidateQueries({ queryKey: PROBLEMS })
      router.history.push(`/problems/${now.slug}`)
    },
    [client, router, t],
  )
  async function send(values: Values, submit: boolean): Promise<CityProblem> {
    const path = { id: value.id }
    const changed = await unwrap(
      api.PATCH('/api/v1/problems/{id}', {
        params: { path, header: { 'If-Match': etag ?? '' } },
        body: inputOf(values),
      }),
    )
    return submit
      ? unwrap(
          api.POST('/api/v1/problems/{id}/actions/submit', {
            params: { path, header: { 'Idempotency-Key': crypto.randomUUID() } },
          }),
        )
      : changed
  }

  return (
    <Page
      title={t('form.edit')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/problems', label: t('list.title') },
            { href: `/problems/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <ProblemForm
        initial={{ ...valuesOf(value), ...draftOf<{ values: Values }>(draftKey)?.values }}
        base={valuesOf(value)}
        draftKey={draftKey}
        territory={value.territory}
        onSend={send}
        onDone={done}
      />
    </Page>
  )
}
