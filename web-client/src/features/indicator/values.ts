import i18next from 'i18next'
import { money, number, share } from '@/i18n/format'

/** A value with its unit, in words where the unit is one. */
export function valueText(value: number, unit: string | null | undefined): string {
  if (unit === 'share') return share(value)
  if (unit === 'rub') return money({ amount: value.toFixed(2), currency: 'RUB' })
  if (unit === 'days') return i18next.t('indicator:unit.days', { count: value, shown: number(value) })
  if (unit === 'hours') return i18next.t('indicator:unit.hours', { count: value, shown: number(value) })
  if (unit === 'square_metres') return i18next.t('indicator:unit.squareMetres', { shown: number(value) })
  return number(value)
}
