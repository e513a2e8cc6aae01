/** How far from a point the reader may look, in kilometres; the API takes 0.1 to 1000. */
export const RADII = [0.2, 0.5, 1, 3, 10] as const

export type Circle = { lat: number; lon: number; km: number }

/** A circle as it stands in an address: `lat,lon,km`. */
export function circleOf(written: string | undefined): Circle | undefined {
  const [lat, lon, km, ...more] = (written ?? '').split(',').map(Number)
  if (lat === undefined || lon === undefined || km === undefined || more.length > 0) return undefined
  const fits = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km >= 0.1 && km <= 1000
  return fits && written?.split(',').every(part => part.trim() !== '') ? { lat, lon, km } : undefined
}

/** The circle in the address, when it is one. */
export function circle(raw: Record<string, unknown>, name: string): string | undefined {
  const value = raw[name]
  return typeof value === 'string' && circleOf(value) ? value : undefined
}
