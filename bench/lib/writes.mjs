// Adding organizations: over HTTP, and as the floor the same statements by pgbench.
import { run } from './database.mjs'
import { captured, countable } from './statements.mjs'
import { bound } from './pgbench.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Serial numbers of what is added here; those of the generator are below. */
const SERIAL = 6_000_000

/** The body of a request; SERIAL and OGRN stand for what each has of its own. */
async function body(product) {
  const areas = (await product.json('/api/v1/activity-areas')).items.slice(0, 3).map(a => a.id)
  const territory = await product.json('/api/v1/territories/84701000')
  return JSON.stringify({
    kind: 'ngo',
    shortName: 'АНО «Проба SERIAL»',
    fullName: 'Автономная некоммерческая организация «Проба SERIAL»',
    mission: 'Помогаем семьям с детьми в малых сёлах. Проводим занятия, консультации и праздники. Программа «Проба» развивает '
      + 'наставничество и детский спорт. У нас работает отделение помощи детям и отделение поддержки семьи. Работаем открыто, '
      + 'на пожертвования жителей, вместе со школами и с библиотеками.',
    ogrn: 'OGRN',
    legalFormCode: '71400',
    activityAreaIds: areas,
    territoryId: territory.id,
    location: { lat: 51.96, lon: 85.96 },
    email: 'office@example.org',
  })
}

/** Number n as the ОГРН that create.lua makes. */
function ogrn(n) {
  const start = `19984${String(n).padStart(7, '0')}`
  return start + String((Number(start) % 11) % 10)
}

export class Writes {
  #serial = SERIAL + Math.floor((Date.now() / 1000) % 900_000) * 4

  constructor(product) {
    this.product = product
  }

  /** The environment of create.lua for the next run. */
  async create() {
    this.#serial += 50_000
    return { TOKEN: await this.product.token(), BODY: await body(this.product), SERIAL: String(this.#serial) }
  }

  /** One request over HTTP. Returns what was created. */
  async one(token, serial) {
    const response = await fetch(`${this.product.url}/api/v1/organizations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: (await body(this.product)).replaceAll('SERIAL', serial).replaceAll('OGRN', ogrn(serial)),
    })
    if (response.status !== 201) throw new Error(`Create: ${response.status} ${await response.text()}`)
    return response.json()
  }

  /**
   * A script of pgbench that does what the product's request did, statement by statement. Each of its transactions has
   * an id, a name and an ОГРН of its own.
   */
  async script(folder) {
    const token = await this.product.token()
    for (let warm = 0; warm < 3; warm++) await this.one(token, ++this.#serial)
    const serial = ++this.#serial
    let made
    const work = async () => {
      made = await this.one(token, serial)
    }
    const [all] = await captured(this.product, [work])
    // The relay of the outbox works meanwhile on sessions of its own: only the session of the insert is the request's.
    const session = all.find(s => /insert into organization/i.test(s.sql))?.session
    const own = all.filter(s => s.session === session)
    const from = own.findIndex(s => /^begin/i.test(s.sql))
    const statements = own.slice(Math.max(0, from))
    const to = statements.findIndex(s => /^commit/i.test(s.sql))
    const request = to < 0 ? statements : statements.slice(0, to + 1)
    const unique = {
      [made.id]: "'019b0000-0000-7000-8000-' || lpad(:n, 12, '0')",
      [ogrn(serial)]: "lpad(:n, 13, '0')",
      [String(serial)]: 'cast(:n as text)',
    }
    let place = 0
    const definitions = []
    const text = request.map(statement => {
      const filled = bound(statement, i => {
        const value = statement.values[i - 1]
        const expression = concatenated(value, unique, piece => {
          definitions.push('-D', `w${++place}=${piece}`)
          return `:w${place}`
        })
        return value === made.id ? `cast(${expression} as uuid)` : expression
      })
      return `${filled};`
    })
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'create.sql')
    writeFileSync(file, `\\set k :k + 1\n\\set n :base + :client_id * 1000000 + :k\n${text.join('\n')}\n`)
    const options = base => [...definitions, '-D', 'k=0', '-D', `base=${base}`, '-f', file]
    return { options, statements: countable(request).length, sql: request.map(s => s.sql) }
  }

  /** What the outbox still had to deliver is thrown away, so that it does not disturb what is measured next. */
  async drain() {
    await run(this.product.database, "delete from outbox_delivery where status = 'pending'")
  }
}

/** The value as SQL: its unique parts by their expressions, the rest by places; a part of its own keeps its type. */
export function concatenated(value, unique, place) {
  const marks = Object.keys(unique).filter(mark => value.includes(mark))
  if (marks.length === 0) return place(value)
  const mark = marks.sort((a, b) => b.length - a.length)[0]
  const pieces = value.split(mark).flatMap((piece, i) => (i === 0 ? [piece] : [null, piece])).filter(p => p !== '')
  const sql = pieces.map(p => (p === null ? unique[mark] : concatenated(p, unique, q => `cast(${place(q)} as text)`)))
  return `(${sql.join(' || ')})`
}
