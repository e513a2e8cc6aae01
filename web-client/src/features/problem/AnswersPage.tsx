import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { reason } from '@/app/reason'
import { territories } from '@/app/reference'
import { number, share } from '@/i18n/format'
import { Anchor, type Column, DataTable, EmptyState, Notice, Page, Select, Skeleton } from '@/ui'
import record from '@/ui/record.module.css'
import { type ResponseTimes, responseTimes } from './queries'

const route = getRouteApi('/problems/answers')

/** How bodies answer: who waits, whose term is over, how soon an answer comes. */
export function AnswersPage() {
  const { t } = useTranslation('problem')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(responseTimes(search))
  const places = useQuery(territories('')).data?.items ?? []
  const known = (value: number | null | undefined, shown: (value: number) => string) =>
    value == null ? t('answers.early') : shown(value)
  const columns: Column<ResponseTimes>[] = [
    {
      key: 'body',
      title: t('answers.body'),
      names: true,
      cell: ({ body }) => <Anchor href={`/organizations/${body.slug}`}>{body.shortName}</Anchor>,
    },
    {
      key: 'waiting',
      title: t('answers.waiting'),
      numeric: true,
      cell: ({ body, waiting }) => (
        <Anchor href={`/problems?responsible=${body.id}&status=open&status=registered`}>
          {number(waiting)}
        </Anchor>
      ),
    },
    {
      key: 'overdue',
      title: t('answers.overdue'),
      numeric: true,
      cell: ({ body, overdue }) => (
        <Anchor href={`/problems?responsible=${body.id}&overdue=true`}>{number(overdue)}</Anchor>
      ),
    },
    {
      key: 'answered',
      title: t('answers.answered'),
      numeric: true,
      cell: ({ answered }) => number(answered),
    },
    {
      key: 'share',
      title: t('answers.share'),
      numeric: true,
      cell: ({ shareInTime }) => (shareInTime == null ? '–' : share(shareInTime)),
    },
    {
      key: 'median',
      title: t('answers.median'),
      numeric: true,
      cell: ({ medianDays }) => known(medianDays, number),
    },
    {
      key: 'p90',
      title: t('answers.p90'),
      numeric: true,
      cell: ({ p90Days }) => known(p90Days, number),
    },
    {
      key: 'rated',
      title: t('answers.rated'),
      numeric: true,
      cell: ({ ratedYes, ratedPartly, ratedNo }) => [ratedYes, ratedPartly, ratedNo].map(number).join(' / '),
    },
  ]

  return (
    <Page title={t('answers.title')} lead={t('answers.lead')}>
      <section className={record.filters} aria-label={t('list.filters')}>
        <Select
          label={t('field.territoryId')}
          name="territory"
          value={search.territory ?? ''}
          onChange={event =>
            navigate({ search: { territory: event.currentTarget.value || undefined }, resetScroll: false })
          }
          choices={[
            { value: '', label: t('answers.everywhere') },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </section>
      {found.isError && (
        <Notice tone="call" live title={t('answers.failed')}>
          <p>{reason(found.error)}</p>
        </Notice>
      )}
      {found.isPending && <Skeleton lines={8} />}
      {found.data?.length === 0 && <EmptyState title={t('answers.none')}>{t('answers.noneHint')}</EmptyState>}
      {found.data && found.data.length > 0 && (
        <>
          <DataTable
            caption={t('answers.caption')}
            columns={columns}
            rows={found.data}
            rowKey={({ body }) => body.id}
          />
          <p className={record.quiet}>
            {t('answers.how')} <Anchor href="/answer-terms">{t('answers.terms')}</Anchor>
          </p>
          <TakeAway api="/api/v1/problems/response-times" search={search} />
        </>
      )}
    </Page>
  )
}
