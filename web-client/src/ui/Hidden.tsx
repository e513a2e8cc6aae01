import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Hidden.module.css'

/** For screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>
}

/** The first stop of Tab on every page. */
export function SkipLink() {
  const { t } = useTranslation('ui')
  return (
    <a className={css.skip} href="#content">
      {t('skip')}
    </a>
  )
}
