// Runs before the first paint: nothing may flash in the wrong colours or the wrong language.
// The keys and their values are those of app/preferences.ts, which takes over afterwards.
;(() => {
  const root = document.documentElement
  const read = key => {
    try {
      return localStorage.getItem(`rt.${key}`)
    } catch {
      return null // storage is switched off: the defaults serve
    }
  }
  const language =
    read('language') ||
    (navigator.languages || []).map(l => l.slice(0, 2)).find(l => l === 'ru' || l === 'en')
  if (language === 'ru' || language === 'en') root.lang = language
  const wanted = read('scheme')
  const dark = wanted ? wanted === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.scheme = dark ? 'dark' : 'light'
  if (read('lowVision') === 'on') {
    root.dataset.lowVision = 'on'
    root.dataset.textSize = read('textSize') || '1'
    root.dataset.spacing = read('spacing') || '0'
    root.dataset.contrast = read('contrast') || 'black-on-white'
    root.dataset.images = read('images') || 'off'
  }
})()
