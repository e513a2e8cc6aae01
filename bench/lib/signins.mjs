// Sign-ins by password, and as the floor the password's hash alone.
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './database.mjs'
import { load, output } from './wrk.mjs'

const PEOPLE = 16
const CONNECTIONS = 8
const SOURCE = new URL('../floor/Argon2Floor.java', import.meta.url).pathname

/** People with the administrator's password, so that sign-ins do not wait for each other's account. */
export async function people(product) {
  const { email, password } = await product.credentials()
  await run(product.database, `
    with made as (
      insert into app_user (email_norm, display_name, language, created_at, updated_at)
      select 'bench-' || n || '@example.org', 'Проба ' || n, 'ru', now(), now() from generate_series(1, ${PEOPLE}) n
      on conflict (email_norm) do nothing returning id)
    insert into credential (user_id, kind, phc, changed_at)
    select made.id, 'password', c.phc, now() from made, credential c join app_user u on u.id = c.user_id
    where u.email_norm = '${email}' and c.kind = 'password'`)
  return Array.from({ length: PEOPLE }, (_, n) => JSON.stringify({ email: `bench-${n + 1}@example.org`, password }))
}

/** Sign-ins over HTTP for some seconds. */
export function signIns(product, bodies, { seconds, work }) {
  const list = join(work, 'sign-ins.txt')
  writeFileSync(list, bodies.join('\n'))
  return load({ url: product.url, script: 'signin.lua', list, connections: CONNECTIONS, seconds, work })
}

/** Hashes a second of the very library that the packaged product has, as many at once. */
export async function floor({ java, jar }, seconds) {
  const libraries = join(dirname(jar), 'lib', 'main')
  const needed = readdirSync(libraries).filter(name => /argon2|\.jna-/.test(name)).map(name => join(libraries, name))
  const { text } = await output(java, ['-cp', needed.join(':'), SOURCE, String(seconds)])
  return Number(text)
}

export { CONNECTIONS }
