import { IconDownload, IconRss } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '@/ui'
import { writeAddress } from '../address'
import css from './TakeAway.module.css'

const FORMS = ['csv', 'xlsx', 'ndjson'] as const

/** What a list has beside its filters: how it is looked at changes nothing in its file. */
const LOOKS = ['view', 'page', 'limit', 'cursor']

/** The address of the whole list under the same filters, as a file. Excel knows UTF-8 by the mark. */
export function fileOf(api: string, search: Record<string, unknown>, form: (typeof FORMS)[number]): string {
  const filters = Object.fromEntries(Object.entries(search).filter(([name]) => !LOOKS.includes(name)))
  return api + writeAddress({ ...filters, format: form, bom: form === 'csv' ? true : undefined })
}

/** The address of the feed under the same filters; its order is its own. */
export function feedOf(feed: string, form: 'atom' | 'json', search: Record<string, unknown>): string {
  const filters = Object.fromEntries(
    Object.entries(search).filter(([name]) => ![...LOOKS, 'sort'].includes(name)),
  )
  return `/feeds/${feed}.${form}${writeAddress(filters)}`
}

type TakeAwayProps = {
  /** The list in the API, when it can be taken away as a file. */
  api?: string
  search?: Record<string, unknown>
  /** Its feed for subscribers: `/feeds/<feed>.atom` and the same as JSON. */
  feed?: string
  /** What narrows the list narrows the feed. */
  feedNarrows?: boolean
}

/** Takes everything that was found away, not only what is shown; and the feed of what will come. */
export function TakeAway({ api, search = {}, feed, feedNarrows }: TakeAwayProps) {
  const { t } = useTranslation('list')
  const asked = feedNarrows ? search : {}
  return (
    <p className={`${css.takeAway} no-print`}>
      {api && (
        <>
          <IconDownload aria-hidden="true" size="1.1em" /> {t('download')}{' '}
          {FORMS.map(form => (
            <Anchor key={form} href={fileOf(api, search, form)} download>
              {t(`file.${form}`)}
            </Anchor>
          ))}
        </>
      )}
      {feed && (
        <>
          <IconRss aria-hidden="true" size="1.1em" /> {t('subscribe')}{' '}
          <Anchor href={feedOf(feed, 'atom', asked)}>Atom</Anchor>
          <Anchor href={feedOf(feed, 'json', asked)}>JSON Feed</Anchor>
        </>
      )}
    </p>
  )
}
