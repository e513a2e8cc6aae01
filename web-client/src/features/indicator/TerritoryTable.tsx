import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { LongTable } from '@/app/LongTable'
import { number, share } from '@/i18n/format'
import { Anchor, Section, Select } from '@/ui'
import css from './indicator.module.css'
import { TERRITORY_SORTS, type TerritoryQuality, type TerritorySort, territoryQuality } from './queries'

/** What a share leads to: the list of those very organizations. Suspected pairs are for the staff's desk. */
const LEADS = {
  verified: 'verified=true&liquidated=false',
  complete: 'complete=true&liquidated=false',
  fresh: 'fresh=true&liquidated=false',
  liquidated: 'liquidated=true',
} as const
const SHARES = ['verified', 'complete', 'fresh', 'liquidated', 'suspected'] as const

type TerritoryTableProps = { within: string | undefined; sort: TerritorySort }

/** The state of the register by region, or by municipality of one. The address keeps place and order. */
export function TerritoryTable({ within, sort }: TerritoryTableProps) {
  const { t } = useTranslation('indicator')
  const router = useRouter()
  const list = useInfiniteQuery({ ...territoryQuality(within, sort), placeholderData: keepPreviousData })
  const rows = itemsOf(list.data)
  const file = (format: string) =>
    `/api/v1/organizations/territory-quality?${new URLSearchParams({
      ...(within ? { territory: within } : {}),
      sort,
      format,
      ...(format === 'csv' ? { bom: 'true' } : {}),
    })}`
  const regionHref = (row: TerritoryQuality) =>
    within
      ? `/organizations?territory=${row.territory.oktmo}`
      : `/dashboard?within=${row.territory.oktmo}#territories`
  const part = (row: TerritoryQuality, key: (typeof SHARES)[number]) => {
    // That nothing is known of a territory is said once a row.
    if (row.organizations == null) return null
    const known = row[key]
    if (!known) return t('noData')
    const text = `${share(known.share)} (${number(known.count)})`
    return key === 'suspected' ? (
      text
    ) : (
      <Anchor href={`/organizations?territory=${row.territory.oktmo}&${LEADS[key]}`}>{text}</Anchor>
    )
  }

  return (
    <Section title={t('territories.title')} id="territories">
      <p className={css.lead}>{t('territories.lead')}</p>
      <div className="no-print">
        <Select
          label={t('territories.sort')}
          value={sort}
          onChange={event => {
            const chosen = TERRITORY_SORTS.find(one => one === event.currentTarget.value)
            router.navigate({
              to: '/dashboard',
              search: ({ of, place }) => ({ of, place, within, by: chosen }),
              replace: true,
              resetScroll: false,
            })
          }}
          choices={TERRITORY_SORTS.map(one => ({
            value: one,
            label: t(`territories.by.${one.replace('-', '')}`),
          }))}
        />
      </div>
      {within && (
        <p className={css.note}>
          <Anchor href="/dashboard#territories">{t('territories.regions')}</Anchor>
        </p>
      )}
      <LongTable
        list={list}
        caption={t('territories.title')}
        rowKey={row => row.territory.id}
        empty={<p className={css.note}>{t('territories.none')}</p>}
        columns={[
          {
            key: 'name',
            title: t('territories.by.name'),
            names: true,
            cell: row => <Anchor href={regionHref(row)}>{row.territory.name}</Anchor>,
          },
          {
            key: 'organizations',
            title: t('territories.by.organizations'),
            numeric: true,
            cell: row => (row.organizations == null ? t('noData') : number(row.organizations)),
          },
          ...SHARES.map(key => ({
            key,
            title: t(`territories.by.${key}`),
            numeric: true,
            cell: (row: TerritoryQuality) => part(row, key),
          })),
        ]}
      />
      {rows.length > 0 && (
        <p className={`${css.acts} no-print`}>
          <Anchor href={file('csv')} download>
            {t('territories.csv')}
          </Anchor>
          <Anchor href={file('xlsx')} download>
            {t('territories.xlsx')}
          </Anchor>
        </p>
      )}
    </Section>
  )
}
