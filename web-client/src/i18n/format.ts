import { language } from './index'

/** The zone in which the installation sees days and deadlines; set once, from `GET /installation`. */
let zone = 'Asia/Barnaul'
export const setTimeZone = (name: string) => {
  zone = name
}

export const timeZone = (): string => zone

const DAY_MS = 86_400_000
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A day has no hour: it is read at noon UTC and shown in UTC, or it would shift with the zone. */
const read = (value: string) => new Date(isDay(value) ? `${value}T12:00:00Z` : value)
const zoneOf = (value: string) => (isDay(value) ? 'UTC' : zone)

/** «5 декабря 2019 г.» / “5 December 2019”, in the installation's zone. */
export const date = (value: string): string =>
  new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'long',
    timeZone: zoneOf(value),
  })
    .format(read(value))
    .replace(/\s?г\.$/, ' года')

/** Day and hour, in the installation's zone. */
export const dateTime = (value: string): string =>
  new Intl.DateTimeFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zoneOf(value),
  }).format(read(value))

/** Today in the installation's zone as `YYYY-MM-DD`, to compare with due dates. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(now)

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', DAY_MS / 24],
  ['minute', 60_000],
]

/** «3 дня назад», «через 2 недели»; a day counts whole days of the installation's zone. */
export function relative(value: string, now = new Date()): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  const distance = isDay(value)
    ? read(value).getTime() - read(today(now)).getTime()
    : read(value).getTime() - now.getTime()
  for (const [unit, size] of STEPS) {
    if (Math.abs(distance) >= size) return format.format(Math.round(distance / size), unit)
  }
  return format.format(0, isDay(value) ? 'day' : 'minute')
}

/** 12 345,6 / 12,345.6 */
export const number = (value: number, digits = 1): string =>
  new Intl.NumberFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: digits }).format(
    value,
  )

/** A share from 0 to 1 as per cent. */
export const share = (value: number): string =>
  new Intl.NumberFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(value)

/** The contract's money, `{amount: "150000.00", currency: "RUB"}`; whole roubles are shown without kopecks. */
export function money(value: { amount: string; currency: string }): string {
  const whole = /^-?\d+(\.0+)?$/.test(value.amount)
  return new Intl.NumberFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value.amount as unknown as number)
}

/** The size of a file in words: «12 кБ», «3,4 МБ». */
export function fileSize(bytes: number): string {
  const large = bytes >= 1_000_000
  return new Intl.NumberFormat(language() === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
