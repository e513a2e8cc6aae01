// The database of a running product: where it listens, and psql for what is to be asked or done there.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Environment of psql and pgbench for the embedded database in this data directory, as its superuser. */
export function embedded(dataDir) {
  const [, , , port] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return {
    PGHOST: '127.0.0.1',
    PGPORT: port.trim(),
    PGUSER: 'postgres',
    PGPASSWORD: readFileSync(join(dataDir, 'keys', 'postgres.password'), 'utf8').trim(),
    PGDATABASE: 'roundtable',
  }
}

/** Environment for a server given as postgresql://user:password@host:port/database. */
export function server(address) {
  const url = new URL(address)
  return {
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: url.pathname.slice(1),
  }
}

/** A psql session that reads from its standard input and stops at the first error. `done` resolves to its output. */
export function session(environment, options = []) {
  const child = spawn('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...options], {
    env: { ...process.env, ...environment, PGOPTIONS: '-c statement_timeout=0 -c client_min_messages=warning' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let faults = ''
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (faults += text))
  child.stdin.on('error', () => {})
  const done = new Promise((resolve, reject) => {
    child.on('error', e => reject(e.code === 'ENOENT' ? new Error('psql is missing: install the PostgreSQL client') : e))
    child.on('close', code => (code === 0 ? resolve(out) : reject(new Error(faults || `psql ended with ${code}`))))
  })
  return { input: child.stdin, output: child.stdout, done }
}

/** Runs SQL. Returns what it printed. */
export async function run(environment, sql) {
  const { input, done } = session(environment, ['-A', '-t'])
  input.end(`${sql};\n`)
  return done
}

/** Rows of one select as objects. */
export async function rows(environment, select) {
  const text = await run(environment, `select coalesce(json_agg(r), '[]') from (${select}) r`)
  return JSON.parse(text)
}
