const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\//, 'Яндекс Браузер'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, in words that people know; the order matters, since most pretend to be others. */
export function deviceOf(agent: string): { browser?: string; system?: string } {
  const first = (all: [RegExp, string][]) => all.find(([sign]) => sign.test(agent))?.[1]
  return { browser: first(BROWSERS), system: first(SYSTEMS) }
}
