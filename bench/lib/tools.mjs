// Programs of the system that the benchmark needs, and what they call themselves.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import { delimiter, join } from 'node:path'

const NEEDED = [
  ['psql', 'the PostgreSQL client (Debian: postgresql-client)'],
  ['pgbench', 'PostgreSQL (Debian: postgresql)'],
  ['wrk', 'wrk (Debian: wrk)'],
  ['nginx', 'nginx (Debian: nginx-light)'],
]
const PLACES = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

/** Where the program is; null when it is nowhere. */
export const find = name => PLACES.map(p => join(p, name)).find(p => existsSync(p)) ?? null

/** Throws an error that names every program that is missing. */
export function check() {
  const missing = NEEDED.filter(([name]) => !find(name))
  if (missing.length > 0) {
    throw new Error(`Missing: ${missing.map(([name, source]) => `${name}, which comes with ${source}`).join('; ')}`)
  }
}

/** What the program prints, wherever it prints it. */
function said(program, ...options) {
  const { stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' })
  return `${stdout}${stderr}`
}

/** The newest Java among JAVA_HOME, the PATH and the usual folder of JDKs: `{path, version}`. */
export function newestJava() {
  const folder = '/usr/lib/jvm'
  const homes = [process.env.JAVA_HOME, ...(existsSync(folder) ? readdirSync(folder).map(n => join(folder, n)) : [])]
  const candidates = [...homes.filter(Boolean).map(h => join(h, 'bin', 'java')), find('java')].filter(p => p && existsSync(p))
  const known = candidates.map(path => {
    const properties = said(path, '-XshowSettings:properties', '-version')
    const value = name => new RegExp(`${name} = (.*)`).exec(properties)?.[1].trim() ?? ''
    return { path, version: value('java.version'), name: `${value('java.vendor')} ${value('java.version')}` }
  })
  if (known.length === 0) throw new Error('Missing: java, a JDK 17 or newer')
  const order = v => v.split(/[.+_-]/).map(Number)
  return known.sort((a, b) => compare(order(b.version), order(a.version)))[0]
}

function compare(a, b) {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] || 0) - (b[i] || 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The machine and the programs, for the report. */
export function machine(java) {
  const wrk = /wrk (\S+)/.exec(said(find('wrk'), '-v'))?.[1]
  return {
    cpu: `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    java: java.name,
    node: process.version,
    wrk: wrk?.replace(/^debian\//, ''),
    pgbench: /[\d.]+/.exec(said(find('pgbench'), '--version'))?.[0],
    nginx: /nginx\/(\S+)/.exec(said(find('nginx'), '-v'))?.[1],
  }
}
