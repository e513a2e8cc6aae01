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

/** What a person asks of themselves: a reader of feeds does not know who that is. */
const OWN = ['mine', 'supported']

/** The address of the feed under the same filters; its order is its own. */
export function feedOf(feed: string, form: 'atom' | 'json', search: Record<string, unknown>): string {
  const filters = Object.fromEntries(
    Object.entries(search).filter(([name]) => ![...LOOKS, ...OWN, 'sort'].includes(name)),
  )
  return `/feeds/${feed}.${form}${writeAddress(filters)}`
}

type TakeAwayProps = {
  /** The list in the API, when it can be taken away as a file. */
  api?: string
  /** By what the list is narrowed; a list that nothing narrows has none. */
  search?: Record<string, unknown>
  /** Its feed for subscribers: `/feeds/<feed>.atom` and the same as JSON. What narrows the list narrows the feed. */
  feed?: string
}

/** Takes everything that was found away, not only what is shown; and the feed of what will come. */
export function TakeAway({ api, search, feed }: TakeAwayProps) {
  const { t } = useTranslation('list')
  const filters = search ?? {}
  return (
    <p className={`${css.takeAway} no-print`}>
      {api && (
        <>
          <IconDownload aria-hidden="true" size="1.1em" /> {t(search ? 'download' : 'downloadAll')}{' '}
          {FORMS.map(form => (
            <Anchor key={form} href={fileOf(api, filters, form)} download>
              {t(`file.${form}`)}
            </Anchor>
          ))}
        </>
      )}
      {feed && (
        <>
          <IconRss aria-hidden="true" size="1.1em" /> {t('subscribe')}{' '}
          <Anchor href={feedOf(feed, 'atom', filters)}>Atom</Anchor>
          <Anchor href={feedOf(feed, 'json', filters)}>JSON Feed</Anchor>
        </>
      )}
    </p>
  )
}
