import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './Notice.module.css'

const ICONS = { info: IconInfoCircle, good: IconCircleCheck, call: IconAlertTriangle }

type NoticeProps = {
  tone?: keyof typeof ICONS
  title?: ReactNode
  children?: ReactNode
  /** True when it appears after something the person did: it is then read aloud at once. */
  live?: boolean
}

/** A message within the page. Its tone is told by a sign and by words, never by colour alone. */
export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div
      className={`${css.notice} ${css[tone]}`}
      role={live ? (tone === 'call' ? 'alert' : 'status') : undefined}
    >
      <Icon aria-hidden="true" />
      <div>
        {title && <p className={css.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
