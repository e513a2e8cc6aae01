import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { territoryOf } from '@/app/reference'

/** Codes of whole territories have eight digits; a route keeps what the codes of everything inside begin with. */
const DIGITS = 8

/** The territory of a route by its name; by its code where the directory does not know it. */
export function RoutePlace({ oktmo }: { oktmo: string }) {
  const { t } = useTranslation('problem')
  const found = useQuery(territoryOf(oktmo.padEnd(DIGITS, '0')))
  if (found.isPending) return null
  return found.data?.name ?? t('routes.code', { code: oktmo })
}
