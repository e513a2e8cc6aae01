#!/usr/bin/env node
// Makes organizations: into a running database, or as a register file. See README.md.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { embedded, server } from './lib/database.mjs'
import { load, reference } from './lib/load.mjs'
import { BLOCK, maker } from './lib/organizations.mjs'
import { REGISTER_HEAD, registerRow } from './lib/rows.mjs'

/** Rows of a register are others than those that are loaded: their numbers start here. */
const REGISTER_FROM = 5_000_000

/** The first day of this month: a fixed past makes rows repeatable, a near one keeps some of them fresh. */
export function thisMonth(now = new Date()) {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)
}

/** Writes a register file for the import. */
export async function register(environment, { path, count, seed, until }) {
  const block = maker({ seed, reference: await reference(environment), until, ngoOnly: true })
  const file = createWriteStream(path)
  file.write(REGISTER_HEAD)
  for (let number = REGISTER_FROM / BLOCK; number * BLOCK < REGISTER_FROM + count; number++) {
    const lines = []
    for (const organization of block(number, REGISTER_FROM, REGISTER_FROM + count)) lines.push(registerRow(organization))
    if (!file.write(lines.join(''))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '220000' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string' },
      'data-dir': { type: 'string' },
      url: { type: 'string' },
      register: { type: 'string' },
    },
  })
  if (!values['data-dir'] === !values.url) {
    console.error('Name the running database: --data-dir DIRECTORY or --url postgresql://user:password@host:port/database')
    process.exit(2)
  }
  const environment = values.url ? server(values.url) : embedded(values['data-dir'])
  const until = values.until ? Date.parse(values.until) : thisMonth()
  const task = { count: Number(values.rows), seed: Number(values.seed), until, say: text => console.log(text) }
  if (values.register) await register(environment, { ...task, path: values.register })
  else await load(environment, task)
}
