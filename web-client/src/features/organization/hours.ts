import type { Schemas } from '@/contract/api'

type Hours = Schemas['OpeningHours']
export type Day = Schemas['Weekday']
type Interval = Hours['week'][number]

export const DAYS: Day[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** What a person types: a line for each day, «9:00–13:00, 14:00–18:00», and a note. */
export type TypedHours = Record<Day | 'note', string>

export const NO_HOURS: TypedHours = {
  monday: '',
  tuesday: '',
  wednesday: '',
  thursday: '',
  friday: '',
  saturday: '',
  sunday: '',
  note: '',
}

const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?`
const INTERVAL = new RegExp(String.raw`^${TIME}\s*[-–—]\s*${TIME}$`)

const time = (hours: string, minutes = '00') => `${hours.padStart(2, '0')}:${minutes}`

/** The intervals of one line; undefined when it does not say any, or they run backwards or into each other. */
export function intervalsOf(day: Day, line: string): Interval[] | undefined {
  const intervals: Interval[] = []
  for (const part of line.split(/[,;]/).map(one => one.trim())) {
    if (part === '') continue
    const found = INTERVAL.exec(part)
    if (!found) return undefined
    const [, fromHours = '', fromMinutes, toHours = '', toMinutes] = found
    const interval = { day, opens: time(fromHours, fromMinutes), closes: time(toHours, toMinutes) }
    const wrong = interval.opens > '23:59' || interval.closes > '24:00' || interval.opens >= interval.closes
    if (wrong || /:[6-9]/.test(interval.opens + interval.closes)) return undefined
    intervals.push(interval)
  }
  intervals.sort((one, other) => one.opens.localeCompare(other.opens))
  const meet = intervals.some((one, place) => one.opens < (intervals[place - 1]?.closes ?? ''))
  return meet ? undefined : intervals
}

const lineOf = (hours: Hours, day: Day) =>
  hours.week
    .filter(interval => interval.day === day)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .join(', ')

export const typedHours = (hours: Hours | null | undefined): TypedHours =>
  hours
    ? ({
        ...Object.fromEntries(DAYS.map(day => [day, lineOf(hours, day)])),
        note: hours.note ?? '',
      } as TypedHours)
    : NO_HOURS

/** As the contract has them; null when nothing is said. */
export function hoursOf(typed: TypedHours): Hours | null {
  const week = DAYS.flatMap(day => intervalsOf(day, typed[day]) ?? [])
  const note = typed.note.trim() || null
  return week.length > 0 || note ? { week, note } : null
}

/** Days that follow each other with the same hours stand in one line: from which to which, and when. */
export type Span = { from: Day; to: Day; hours: string }

export function spansOf(hours: Hours): Span[] {
  const spans: Span[] = []
  for (const day of DAYS) {
    const line = lineOf(hours, day)
    const last = spans.at(-1)
    if (last?.hours === line) last.to = day
    else spans.push({ from: day, to: day, hours: line })
  }
  return hours.week.length > 0 ? spans : []
}
