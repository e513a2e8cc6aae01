import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/i18n/format'
import { Button, Section } from '@/ui'
import { IdentityForm } from './IdentityForm'
import type { User } from './queries'
import css from './users.module.css'

/** Whether the platform knows who it is, since when, by what and from whom. */
export function Identity({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const [confirming, setConfirming] = useState(false)
  const { identity } = user
  return (
    <Section title={t('identity.title')}>
      {identity ? (
        <p>
          {t(`identity.by.${identity.basis}`)}, {dateTime(identity.at)}
          {identity.by && `, ${identity.by.displayName ?? t('somebody')}`}
        </p>
      ) : (
        <p>{t('identity.none')}</p>
      )}
      {confirming ? (
        <IdentityForm user={user.id} onDone={() => setConfirming(false)} />
      ) : (
        user.mayConfirmIdentity && (
          <p className={css.acts}>
            <Button onClick={() => setConfirming(true)}>{t('identity.open')}</Button>
          </p>
        )
      )}
    </Section>
  )
}
