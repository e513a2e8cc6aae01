import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser'

const JAR = resolve(import.meta.dirname, '../../api/target/quarkus-app/quarkus-run.jar')
/** A start takes ten seconds, or a hundred where several tests and builds share two cores. */
const READY_MS = 300_000

/** The directory for the data: on a disk in memory where there is one, since the database waits for its disk at each commit. */
function temporary(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 4 * 2 ** 30 ? memory : tmpdir()
}

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      )
    })
  })

async function ready(url: string, server: ChildProcess, output: string[]): Promise<void> {
  const end = Date.now() + READY_MS
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended:\n${output.join('')}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(next => setTimeout(next, 250))
  }
  throw new Error(`the server was not ready in ${READY_MS / 1000} s:\n${output.join('')}`)
}

/** The packaged application, started for tests. */
export interface Server {
  url: string
  /** What it keeps, when it has brought its own database. */
  data: string
  /** Whether it wants to be sent visitors: what a balancer asks. */
  isReady: () => Promise<boolean>
  stop: () => Promise<void>
}

/** Starts the packaged application in a new directory on free ports of the loopback interface. */
export async function serve(settings: Record<string, string>): Promise<Server> {
  if (!existsSync(JAR)) throw new Error(`no ${JAR}: build the application first (see «Start» in README.md)`)
  const [port, management] = [await freePort(), await freePort()]
  const home = mkdtempSync(join(temporary(), 'round-table-e2e-'))
  const data = join(home, 'data')
  const url = `http://localhost:${port}`
  const output: string[] = []
  const server = spawn(
    process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java',
    ['-jar', JAR],
    {
      cwd: home,
      env: {
        ...process.env,
        QUARKUS_HTTP_HOST: '127.0.0.1',
        QUARKUS_HTTP_PORT: String(port),
        QUARKUS_MANAGEMENT_HOST: '127.0.0.1',
        QUARKUS_MANAGEMENT_PORT: String(management),
        ROUNDTABLE_DATA_DIR: data,
        ROUNDTABLE_PUBLIC_URL: url,
        ...settings,
      },
    },
  )
  const keep = (chunk: Buffer) => {
    output.push(chunk.toString())
    if (output.length > 400) output.shift()
  }
  server.stdout.on('data', keep)
  server.stderr.on('data', keep)

  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise(next => server.once('exit', next))
      server.kill('SIGTERM')
      await ended
    }
    rmSync(home, { recursive: true, force: true })
  }
  const readiness = `http://127.0.0.1:${management}/q/health/ready`
  const isReady = () =>
    fetch(readiness).then(
      answer => answer.ok,
      () => false,
    )
  try {
    await ready(readiness, server, output)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, data, isReady, stop }
}

/**
 * Finds the browser, and the server: the one at ROUNDTABLE_E2E_URL, or the packaged application, started here with
 * demo data in a new directory on free ports of the loopback interface and stopped when the tests are over. The
 * administrator is ROUNDTABLE_E2E_EMAIL with ROUNDTABLE_E2E_PASSWORD; to be given together with an address.
 */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  process.env.ROUNDTABLE_E2E_BROWSER = await findBrowser()
  process.env.ROUNDTABLE_E2E_EMAIL ??= 'administrator@example.org'
  process.env.ROUNDTABLE_E2E_PASSWORD ??= `for these tests ${randomUUID()}`
  if (process.env.ROUNDTABLE_E2E_URL) return undefined
  const server = await serve({
    ROUNDTABLE_DEMO: 'true',
    ROUNDTABLE_ADMIN_EMAIL: process.env.ROUNDTABLE_E2E_EMAIL,
    ROUNDTABLE_ADMIN_PASSWORD: process.env.ROUNDTABLE_E2E_PASSWORD,
    // Everybody in these tests comes from one address; what a visitor's address may write is tested at the API's edge.
    ROUNDTABLE_LIMITS_WRITES_PER_MINUTE: '600',
  })
  process.env.ROUNDTABLE_E2E_URL = server.url
  process.env.ROUNDTABLE_E2E_DATA = server.data
  return server.stop
}
