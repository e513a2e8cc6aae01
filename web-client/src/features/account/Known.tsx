import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { me } from './queries'

/** Whether the platform knows who the person is, and how they confirm it. */
export function Known() {
  const { t } = useTranslation('account')
  const { identity } = useSuspenseQuery(me).data.value
  if (identity)
    return (
      <p>
        {t('known.confirmed', { date: date(identity.at) })} {t(`known.by.${identity.basis}`)}
      </p>
    )
  return (
    <>
      <p>{t('known.none')}</p>
      <p>{t('known.how')}</p>
    </>
  )
}
