import { useTranslation } from 'react-i18next'
import { date, relative } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import type { Waiting } from './waiting'

/** One thing that waits: where it is done, what is to be done, in whose name, and until when. */
export function WaitingRow({ of: { kind, title, href, due, overdue, whose } }: { of: Waiting }) {
  const { t } = useTranslation('mine')
  return (
    <li>
      <h3>
        <Anchor href={href}>{title}</Anchor>
      </h3>
      <Meta>
        <span>{t(`kind.${kind}`)}</span>
        {whose && <span>{whose}</span>}
        {due && (
          <StatusMark state={overdue ? 'late' : 'none'}>
            <time dateTime={due}>
              {t(overdue ? 'waits.over' : 'waits.until', { date: date(due), ago: relative(due) })}
            </time>
          </StatusMark>
        )}
      </Meta>
    </li>
  )
}
