import { language } from '@/i18n'
import type { Dated } from './queries'

/** A month as it stands in the address: `2026-03`. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What the address says, or undefined. */
export const monthIn = (search: Record<string, unknown>): string | undefined =>
  typeof search.month === 'string' && MONTH.test(search.month) ? search.month : undefined

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** So many months after it; before it when negative. */
export function monthAfter(month: string, by: number): string {
  const at = new Date(`${month}-01T12:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + by)
  return at.toISOString().slice(0, 7)
}

/** «Март 2026 года» / “March 2026”, as a heading has it. */
export function monthName(month: string): string {
  const name = new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${month}-15T12:00:00Z`))
    .replace(/\s?г\.$/, ' года')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Its first and its last day. */
export function daysOf(month: string): { from: string; to: string } {
  const last = new Date(`${monthAfter(month, 1)}-01T12:00:00Z`)
  last.setUTCDate(0)
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}

/** Entries under their first days, in the order in which they came. */
export function byDay(items: Dated[]): [string, Dated[]][] {
  const days = new Map<string, Dated[]>()
  for (const item of items) {
    const same = days.get(item.startsOn)
    if (same) same.push(item)
    else days.set(item.startsOn, [item])
  }
  return [...days]
}
