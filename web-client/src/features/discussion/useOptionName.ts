import { useTranslation } from 'react-i18next'
import type { Poll } from './queries'

const CONSENT = ['agree', 'abstain', 'object'] as const

/** What an option is called: those of consent have words of their own. */
export function useOptionName(poll: Poll): (option: number) => string {
  const { t } = useTranslation('discussion')
  return option => {
    const consent = CONSENT[option]
    return poll.options[option]?.text ?? (consent ? t(`poll.consent.${consent}`) : '')
  }
}
