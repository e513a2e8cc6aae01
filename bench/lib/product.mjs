// The packaged product as a process: started, waited for, asked, stopped.
import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { embedded, run } from './database.mjs'
import { totp } from './totp.mjs'

const ADMINISTRATOR = { email: 'bench@example.org', password: 'benchmark only 4711' }
const LONGEST_START = 600_000

/** A port that nobody uses now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

const API = new URL('../../api/', import.meta.url).pathname
const learned = jar => join(dirname(jar), 'learned.aot')

/** Lets it learn its classes, as the image does; a Java before 24 cannot, and starts without. */
export async function train({ java, jar }) {
  if (existsSync(learned(jar)) && statSync(learned(jar)).mtimeMs > statSync(jar).mtimeMs) return
  try {
    const ports = { QUARKUS_HTTP_PORT: `${await freePort()}`, QUARKUS_MANAGEMENT_PORT: `${await freePort()}` }
    execFileSync(join(API, 'train.sh'), [dirname(jar)], { env: { ...process.env, ...ports, JAVA: java }, stdio: 'pipe' })
  } catch (e) {
    console.log(`Starts are measured without what is learned: ${e.message}`)
  }
}

/**
 * Starts it as the image does and waits until it says that it is ready.
 * @param options `{java, jar, dataDir, log, environment}`
 */
export async function start({ java, jar, dataDir, log, environment = {} }) {
  const port = await freePort()
  const management = await freePort()
  const output = openSync(log, 'a')
  const began = performance.now()
  const options = [`@${join(API, 'java.options')}`, `-XX:AOTCache=${learned(jar)}`, '-Xmx512m']
  const child = spawn(java, [...options, '-jar', jar], {
    env: {
      ...process.env,
      ROUNDTABLE_DATA_DIR: dataDir,
      MALLOC_ARENA_MAX: '1',
      ROUNDTABLE_LIMITS: 'off',
      ROUNDTABLE_DEMO: 'false',
      ROUNDTABLE_ADMIN_EMAIL: ADMINISTRATOR.email,
      ROUNDTABLE_ADMIN_PASSWORD: ADMINISTRATOR.password,
      QUARKUS_HTTP_PORT: String(port),
      QUARKUS_HTTP_HOST: '127.0.0.1',
      QUARKUS_MANAGEMENT_PORT: String(management),
      QUARKUS_MANAGEMENT_HOST: '127.0.0.1',
      QUARKUS_SHUTDOWN_DELAY: '0s',
      ...environment,
    },
    stdio: ['ignore', output, output],
  })
  let ended = false
  const exit = new Promise(resolve => child.once('exit', code => resolve((ended = true) && code)))
  const product = new Product({ child, exit, port, management, dataDir })
  while (!(await isReady(management))) {
    if (ended) throw new Error(`The product did not start; see ${log}`)
    if (performance.now() - began > LONGEST_START) throw new Error(`The product is not ready; see ${log}`)
    await pause(20)
  }
  product.startedIn = performance.now() - began
  return product
}

async function isReady(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/q/health/ready`)).ok
  } catch {
    return false
  }
}

class Product {
  constructor(parts) {
    Object.assign(this, parts)
    this.url = `http://127.0.0.1:${this.port}`
  }

  /** Environment of psql and pgbench for its own database. */
  get database() {
    return embedded(this.dataDir)
  }

  /** Resident memory of the Java process in MiB; its database is not in it. */
  resident() {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
  }

  async get(path, headers = {}) {
    const response = await fetch(this.url + path, { headers })
    const body = Buffer.from(await response.arrayBuffer())
    if (response.status >= 400) throw new Error(`${path}: ${response.status} ${body}`)
    return { status: response.status, headers: response.headers, body }
  }

  async json(path) {
    return JSON.parse((await this.get(path)).body)
  }

  /**
   * An administrator's access token; it lives for ten minutes. The role sleeps without a second factor, so the account
   * gets one each time; that of the last time is forgotten, since its secret is.
   */
  async token() {
    await run(this.database, "delete from credential where kind <> 'password'")
    const { accessToken } = await this.post('/api/v1/auth/sessions', ADMINISTRATOR)
    const headers = { Authorization: `Bearer ${accessToken}` }
    const { secret } = await this.post('/api/v1/auth/second-factor', undefined, headers)
    await this.post('/api/v1/auth/second-factor/confirmation', { code: totp(secret) }, headers)
    return accessToken
  }

  /** The account that signs in, for the line of sign-ins: by the password alone, as most people do. */
  async credentials() {
    await run(this.database, "delete from credential where kind <> 'password'")
    return ADMINISTRATOR
  }

  async post(path, body, headers = {}) {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  async stop() {
    this.child.kill('SIGTERM')
    const code = await Promise.race([this.exit, pause(40_000, 'stuck')])
    if (code === 'stuck') {
      this.child.kill('SIGKILL')
      throw new Error('The product did not stop within 40 s')
    }
  }
}

/** Adds settings to a database that is not running. Its statement log is there, and silent until it is asked for. */
export const STATEMENT_LOG = {
  logging_collector: 'on',
  log_destination: 'jsonlog',
  log_filename: 'statements.log',
  log_rotation_size: '0',
  log_rotation_age: '0',
}
export const databaseFiles = dataDir => join(dataDir, 'postgres')
