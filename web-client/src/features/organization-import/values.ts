/** A value of an organization as a person reads it; ids of reference data stay what they are. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length > 0 ? value.map(valueText).join(', ') : '—'
  if (typeof value === 'object') return Object.values(value).map(valueText).join(', ')
  return String(value)
}
