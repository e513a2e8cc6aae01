// Fails the build when a page grows beyond its budget. Sizes are gzip, in kB of 1000 bytes, read from Vite's manifest:
// the first page is the entry, all it imports, and the chunks of the route `/` in one language.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = { firstScript: 160, route: 60, style: 20, embed: 12 }

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const size = file => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000

/** The files of a chunk and of everything it imports statically. */
function closure(keys) {
  const seen = new Set()
  const visit = key => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key].imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return seen
}

const entry = Object.keys(manifest).find(key => manifest[key].isEntry)
const dynamic = new Set(Object.values(manifest).flatMap(chunk => chunk.dynamicImports ?? []))
const words = key => /(^|\/)(ru|en)\.json$/.test(key)
const isRoute = key => dynamic.has(key) && /src\/routes\//.test(key)
const firstWords = [...dynamic].filter(key => /src\/(app|ui|features\/home)\/ru\.json$/.test(key))
const home = Object.keys(manifest).filter(key => isRoute(key) && /routes\/index\.tsx/.test(key))

const base = closure([entry])
const first = closure([entry, ...home, ...firstWords])
const sum = (keys, files) =>
  [...new Set([...keys].flatMap(files))].reduce((total, file) => total + size(file), 0)
const script = key => [manifest[key].file].filter(file => file.endsWith('.js'))
const style = key => manifest[key].css ?? []

const failures = []
const report = (name, value, budget) => {
  const line = `${name.padEnd(58)} ${value.toFixed(1).padStart(7)} kB of ${budget}`
  if (value > budget) failures.push(line)
  console.log(value > budget ? `${line}  TOO BIG` : line)
}

report('first page, scripts', sum(first, script), BUDGET.firstScript)
report('first page, styles', sum(first, style), BUDGET.style)
for (const key of dynamic) {
  if (words(key)) continue
  const own = [...closure([key])].filter(one => !base.has(one))
  report(key, sum(own, script), BUDGET.route)
  report(`${key} (styles with the frame's)`, sum(new Set([...base, ...own]), style), BUDGET.style)
}
for (const name of ['embed', 'frame'])
  report(`embed/v1/${name}.js`, size(`embed/v1/${name}.js`), BUDGET.embed)
if (home.length === 0 || firstWords.length !== 3)
  failures.push('the chunks of the first page were not found in the manifest')
if (failures.length > 0) {
  console.error(`\nOver budget:\n${failures.join('\n')}`)
  process.exit(1)
}
