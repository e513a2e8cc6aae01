import { useForm } from '@mantine/form'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BodyPick } from '@/app/BodyPick'
import { reason } from '@/app/reason'
import { activityAreas } from '@/app/reference'
import { useSession } from '@/app/session'
import { TerritoryPick } from '@/app/TerritoryPick'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import {
  Breadcrumbs,
  Button,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ListSkeleton,
  Notice,
  Page,
  Section,
  Select,
} from '@/ui'
import { PROBLEMS } from './queries'

const ROUTES = [...PROBLEMS, 'routes'] as const

const routes = queryOptions({
  queryKey: ROUTES,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/problem-routes', { signal })),
})

/** Which body a published problem goes to. */
export function RoutesPage() {
  const { t } = useTranslation('problem')
  const session = useSession()
  const mayChange = session.state === 'signed-in' && session.user.roles.includes('administrator')
  const list = useQuery(routes)
  const [leaving, setLeaving] = useState<string>()
  const remove = useAct({
    send: (id: string) => unwrap(api.DELETE('/api/v1/problem-routes/{id}', { params: { path: { id } } })),
    told: t('act.done'),
    forget: [ROUTES],
    onDone: () => setLeaving(undefined),
  })
  const items = list.data?.items ?? []
  return (
    <Page
      title={t('routes.title')}
      lead={t('routes.lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/problems', label: t('desk.title') }]} />}
    >
      {list.isError && (
        <Notice tone="call" live>
          <p>{reason(list.error)}</p>
        </Notice>
      )}
      {list.isPending ? (
        <ListSkeleton rows={3} />
      ) : items.length === 0 ? (
        <EmptyState title={t('routes.empty')} />
      ) : (
        <DataTable
          caption={t('routes.caption')}
          rows={items}
          rowKey={row => row.id}
          columns={[
            {
              key: 'area',
              title: t('field.activityAreaIds'),
              names: true,
              cell: row => row.activityArea?.name ?? t('list.any'),
            },
            {
              key: 'territory',
              title: t('field.territoryId'),
              cell: row =>
                row.oktmo ? (row.territory ?? t('routes.code', { code: row.oktmo })) : t('everywhere'),
            },
            { key: 'body', title: t('fact.responsible'), cell: row => row.responsible?.shortName ?? '—' },
            {
              key: 'acts',
              title: t('act.title'),
              cell: row =>
                mayChange && (
                  <Button small look="quiet" onClick={() => setLeaving(row.id)}>
                    {t('routes.remove')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <ConfirmDialog
        title={t('routes.askRemove')}
        action={t('routes.remove')}
        open={leaving !== undefined}
        busy={remove.busy}
        onCancel={() => setLeaving(undefined)}
        onConfirm={() => leaving && remove.do(leaving)}
      >
        {remove.message ?? t('routes.removeHint')}
      </ConfirmDialog>
      {mayChange && (
        <Section title={t('routes.add')}>
          <RouteForm />
        </Section>
      )}
    </Page>
  )
}

type RouteValues = { activityAreaId: string; oktmo: string | null; bodyId: string | null }

function RouteForm() {
  const { t } = useTranslation('problem')
  const areas = useQuery(activityAreas).data?.items ?? []
  const form = useForm<RouteValues>({
    initialValues: { activityAreaId: '', oktmo: null, bodyId: null },
    validate: { bodyId: value => (value ? null : t('act.need.bodyId')) },
  })
  const act = useAct({
    send: (given: RouteValues, key) =>
      unwrap(
        api.POST('/api/v1/problem-routes', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            activityAreaId: given.activityAreaId || null,
            oktmo: given.oktmo,
            bodyId: given.bodyId ?? '',
          },
        }),
      ),
    told: t('act.done'),
    forget: [ROUTES],
    onDone: () => form.reset(),
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('routes.add')}>
      <Select
        label={t('field.activityAreaIds')}
        name="activityAreaId"
        {...form.getInputProps('activityAreaId')}
        choices={[
          { value: '', label: t('list.any') },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TerritoryPick
        label={t('field.territoryId')}
        hint={t('routes.placeHint')}
        optional={t('form.optional')}
        name="oktmo"
        error={form.errors.oktmo}
        value={form.values.oktmo}
        onChange={oktmo => form.setFieldValue('oktmo', oktmo)}
      />
      <BodyPick
        label={t('act.field.bodyId')}
        name="bodyId"
        value={form.values.bodyId}
        error={form.errors.bodyId}
        onChange={value => form.setFieldValue('bodyId', value)}
      />
    </ActForm>
  )
}
