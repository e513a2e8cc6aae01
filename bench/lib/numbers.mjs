// Control digits of Russian identifiers. The years in the numbers (50–99) are ones in which no register existed, so
// that a number is well formed and still nobody's.

const sum = (digits, weights) => weights.reduce((s, w, i) => s + w * Number(digits[i]), 0) % 11 % 10

/** ОГРН of a legal entity, unique by its serial number (0 to 9,999,999). */
export function ogrn(year, region, serial) {
  const body = `1${50 + (year % 50)}${region}${String(serial).padStart(7, '0')}`
  return body + (Number(body) % 11 % 10)
}

/** ИНН of a legal entity. */
export function inn(region, serial) {
  const body = region + String(serial % 10_000_000).padStart(7, '0')
  return body + sum(body, [2, 4, 10, 3, 5, 9, 4, 6, 8])
}
