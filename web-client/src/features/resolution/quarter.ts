import type { TFunction } from 'i18next'

/** `2026-Q3`, as the contract writes a quarter. */
const parts = (quarter: string) => ({ year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(6)) })

const written = (index: number) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`

const indexOf = (quarter: string) => {
  const { year, number } = parts(quarter)
  return year * 4 + number - 1
}

/** The quarter of a day `2026-07-15`. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`

/** All quarters from one to another, the latest first. */
export function quartersBetween(first: string, last: string): string[] {
  const from = indexOf(first)
  const to = indexOf(last)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, back) => written(to - back))
}

/** «3-й квартал 2026 года». */
export function quarterText(t: TFunction<'resolution'>, quarter: string): string {
  return t('reports.quarter', parts(quarter))
}
