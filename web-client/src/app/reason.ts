import i18next from 'i18next'
import { NO_NETWORK, Problem } from '@/contract/problem'

/** What went wrong in a sentence for people: the API's own, or ours when no API answered. */
export function reason(error: unknown): string {
  if (!(error instanceof Problem)) return i18next.t('app:problem.unexpected')
  if (error.status === NO_NETWORK) return i18next.t('app:problem.network')
  return error.body.detail ?? error.body.title ?? i18next.t('app:problem.unexpected')
}
