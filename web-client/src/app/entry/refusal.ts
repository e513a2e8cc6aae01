import type { TFunction } from 'i18next'
import { Problem } from '@/contract/problem'
import { reason } from '../reason'

/** Why a password or a code was not taken, in a sentence for people. */
export function refusal(error: unknown, t: TFunction<'entry'>): string {
  if (error instanceof Problem && error.status === 401) return t('entry:refused')
  if (error instanceof Problem && error.status === 429) return error.body.detail ?? t('entry:tooMany')
  return reason(error)
}
