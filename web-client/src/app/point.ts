const NUMBER = String.raw`[+-]?\d{1,3}(?:\.\d+)?`
const POINT = new RegExp(`^\\s*(${NUMBER})\\s*[,; ]\\s*(${NUMBER})\\s*$`)

/** «51.958, 85.96», as maps copy it; undefined when it is no point of the Earth. */
export function pointOf(text: string): { lat: number; lon: number } | undefined {
  const [, lat, lon] = POINT.exec(text) ?? []
  if (lat === undefined || lon === undefined) return undefined
  const point = { lat: Number(lat), lon: Number(lon) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined
}
