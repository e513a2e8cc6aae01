import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { date, relative } from '@/i18n/format'
import { Anchor, Meta, StatusMark } from '@/ui'
import type { Invitation, Waiting } from './waiting'

type WaitingRowProps = {
  of: Waiting
  /** Answers an invitation in place. */
  invitation: (one: Invitation) => ReactNode
}

/** One thing that waits: where it is done, what is to be done, in whose name, and until when. */
export function WaitingRow({ of, invitation: answer }: WaitingRowProps) {
  const { t } = useTranslation('mine')
  const { kind, title, href, due, overdue, whose, invitation } = of
  const until = kind === 'choose' ? 'waits.choose' : 'waits.until'
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
              {t(overdue ? 'waits.over' : until, { date: date(due), ago: relative(due) })}
            </time>
          </StatusMark>
        )}
      </Meta>
      {invitation && answer(invitation)}
    </li>
  )
}
