import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/contract/api'
import { date } from '@/i18n/format'
import { Notice } from '@/ui'

type RegisteredProps = {
  regime: 'appeal' | 'pos'
  registration: Schemas['LegalRegistration'] | null | undefined
}

/** What a matter is by law when it was made officially, and under which number it stands there. */
export function Registered({ regime, registration }: RegisteredProps) {
  const { t } = useTranslation('answer')
  return (
    <Notice title={t(`regime.${regime}`)}>
      {registration && (
        <>
          <p>
            {registration.system
              ? t('regime.inSystem', { number: registration.number, system: registration.system })
              : t('regime.number', { number: registration.number })}
          </p>
          {registration.externalStatus && (
            <p>{t('regime.status', { status: registration.externalStatus, date: date(registration.at) })}</p>
          )}
          {registration.dueOn && <p>{t('regime.dueOn', { date: date(registration.dueOn) })}</p>}
        </>
      )}
    </Notice>
  )
}
