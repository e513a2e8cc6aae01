import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'

/** What an official appeal has to say, taken from a page that is none. */
export type Appeal = {
  title: string
  /** The author's own words. */
  words: string
  /** Territory, point or «everywhere»; empty when it is not known. */
  place: string | undefined
  /** Since when everybody sees it. */
  since: string
  /** How many people it concerns, in words. */
  people?: string
  /** The page's path on this site. */
  path: string
}

/** The text to be pasted into an official appeal: what, where, since when, in the author's words, and where it stands. */
export function useAppealText({ title, words, place, since, people, path }: Appeal): string {
  const { t } = useTranslation('answer')
  const facts = [
    place && t('appeal.text.place', { place }),
    t('appeal.text.since', { date: date(since) }),
    people && t('appeal.text.people', { people }),
  ]
  return [
    title,
    facts.filter(Boolean).join('\n'),
    `${t('appeal.text.words')}\n${words}`,
    t('appeal.text.page', { url: location.origin + path }),
  ].join('\n\n')
}
