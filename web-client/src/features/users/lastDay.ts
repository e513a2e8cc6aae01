import { timeZone } from '@/i18n/format'

/** The last second of a day where the installation is, wherever the reader's own clock is, as the API takes it. */
export function lastSecondOf(day: string): string {
  const guess = new Date(`${day}T23:59:59Z`)
  const there = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: timeZone(),
  }).format(guess)
  const ahead = new Date(`${there.replace(' ', 'T')}Z`).getTime() - guess.getTime()
  return new Date(guess.getTime() - ahead).toISOString()
}
