import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { User } from '@/app/session'
import { date, number, relative } from '@/i18n/format'
import { Anchor, ListSkeleton, Meta, Section } from '@/ui'
import { Missed } from './Missed'
import css from './mine.module.css'
import { queues } from './queues'

/** The queues of the desks with what is in them. */
export function Queues({ user }: { user: User }) {
  const { t } = useTranslation('mine')
  const list = useQuery(queues(user))
  const items = list.data?.items ?? []
  const missed = list.isError || list.data?.missed
  return (
    <Section title={t('queues.title')}>
      {list.isPending && <ListSkeleton rows={3} />}
      {missed && <Missed of={list} />}
      {list.isSuccess && items.length === 0 && !missed && <p>{t('queues.none')}</p>}
      {items.length > 0 && (
        <ul role="list" className={css.rows}>
          {items.map(({ key, href, count, more, due }) => (
            <li key={key}>
              <h3>
                <Anchor href={href}>{t(`queues.of.${key}`)}</Anchor>
              </h3>
              <Meta>
                <span>{t(more ? 'queues.more' : 'queues.count', { count, total: number(count) })}</span>
                {due && (
                  <time dateTime={due}>{t('queues.nearest', { date: date(due), ago: relative(due) })}</time>
                )}
              </Meta>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
