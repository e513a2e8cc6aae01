import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { date } from '@/i18n/format'
import { Breadcrumbs, Diff, Page, Section, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { proposal, type Version, versions } from './queries'

const route = getRouteApi('/proposals/$slug/versions')

/** Which two wordings are compared: those of the address, else the last one with the one before. */
export function compared(
  all: Version[],
  from?: number,
  to?: number,
): [Version | undefined, Version | undefined] {
  const numbered = (number: number | undefined) => all.find(one => one.number === number)
  const after = numbered(to) ?? all[0]
  return [numbered(from) ?? all.find(one => after && one.number < after.number) ?? after, after]
}

/** Any two wordings of a proposal, word by word; how many stand behind each. */
export function VersionsPage() {
  const { t } = useTranslation('proposal')
  const { slug } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { value } = useSuspenseQuery(proposal(slug)).data
  const all = useSuspenseQuery(versions(value.id)).data.items
  const [before, after] = compared(all, search.from, search.to)
  const choices = all.map(({ number, at, supportCount }) => ({
    value: String(number),
    label: t('versions.one', { number, date: date(at), count: supportCount }),
  }))
  const choose = (end: 'from' | 'to', chosen: Version | undefined) => (
    <Select
      label={t(`versions.${end}`)}
      name={end}
      value={String(chosen?.number ?? '')}
      choices={choices}
      onChange={event =>
        navigate({
          search: now => ({ ...now, [end]: Number(event.currentTarget.value) }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
  return (
    <Page
      title={t('versions.title')}
      above={
        <Breadcrumbs
          steps={[
            { href: '/proposals', label: t('list.title') },
            { href: `/proposals/${value.slug}`, label: value.title },
          ]}
        />
      }
    >
      <div className={record.filters}>
        {choose('from', before)}
        {choose('to', after)}
      </div>
      {before && after && (
        <div className={record.form}>
          <Section title={t('versions.titleWas')}>
            <Diff before={before.title} after={after.title} lang={value.language} />
          </Section>
          <Section title={t('versions.bodyWas')}>
            <Diff before={before.body} after={after.body} lang={value.language} />
          </Section>
        </div>
      )}
      <TakeAway api={`/api/v1/proposals/${value.id}/versions`} />
    </Page>
  )
}
