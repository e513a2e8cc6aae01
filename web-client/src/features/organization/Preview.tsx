import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Notice } from '@/ui'
import { About } from './About'
import css from './manage.module.css'
import { ProfileHead } from './ProfileHead'
import type { Organization } from './queries'

type PreviewProps = {
  organization: Organization
  busy: boolean
  /** What saving is called in the form. */
  action: string
  onSave: () => void
  onBack: () => void
}

/** The public page with what is typed in the form, before anybody else sees it. */
export function Preview({ organization, busy, action, onSave, onBack }: PreviewProps) {
  const { t } = useTranslation('organization')
  const part = useRef<HTMLElement>(null)
  // The focus brings it into view.
  useEffect(() => part.current?.focus(), [])
  return (
    <section ref={part} tabIndex={-1} aria-label={t('preview.title')} className={css.preview}>
      <Notice title={t('preview.title')}>
        <p>{t('preview.lead')}</p>
        <p className={css.acts}>
          <Button look="main" busy={busy} onClick={onSave}>
            {action}
          </Button>
          <Button onClick={onBack}>{t('preview.back')}</Button>
        </p>
      </Notice>
      <div className={css.sheet}>
        <ProfileHead organization={organization} preview />
        <About organization={organization} preview />
      </div>
    </section>
  )
}
