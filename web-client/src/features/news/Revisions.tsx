import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { dateTime } from '@/i18n/format'
import { Diff, Section, ShowMore } from '@/ui'
import css from './news.module.css'
import { type NewsItem, type Revision, revisions } from './queries'

const wordsOf = ({ title, summary, text }: Revision) => `${title}\n${summary}\n${text}`

/** Who wrote what and when, each revision with what it changed. */
export function Revisions({ item }: { item: NewsItem }) {
  const { t } = useTranslation('news')
  const list = useInfiniteQuery(revisions(item.id))
  const items = itemsOf(list.data)
  return (
    <Section title={t('revisions.title')}>
      <ul role="list">
        {items.map((revision, place) => {
          const before = items[place + 1]
          return (
            <li key={revision.id}>
              <details className={css.revision}>
                <summary>
                  {t('revisions.one', { number: revision.number })} · {dateTime(revision.at)}
                  {revision.editor && ` · ${revision.editor}`}
                </summary>
                <Diff
                  before={before ? wordsOf(before) : revision.number === 1 ? '' : wordsOf(revision)}
                  after={wordsOf(revision)}
                  lang={item.language}
                />
              </details>
            </li>
          )
        })}
      </ul>
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Section>
  )
}
