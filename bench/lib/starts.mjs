// How long a start takes, and how the first visitors fare.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './database.mjs'
import { start } from './product.mjs'
import { load } from './wrk.mjs'

const FIRST = 4

/** The first requests after readiness, on four connections, in milliseconds. */
async function firstRequests(product, lists, work) {
  const mixed = []
  for (let i = 0; i < 25; i++) {
    mixed.push(lists.list[i], lists.item[i], lists.search[i % lists.search.length], lists.map[i % lists.map.length])
  }
  const { p99 } = await load({ url: product.url, requests: mixed, connections: FIRST, seconds: 1, work })
  return p99
}

/** Starts on a directory that does not exist yet. Returns milliseconds. */
export async function onNewDirectory(settings, work) {
  const dataDir = join(work, 'new')
  rmSync(dataDir, { recursive: true, force: true })
  const product = await start({ ...settings, dataDir })
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return product.startedIn
}

const OWNER = 'roundtable_owner'
const APPLICATION = 'roundtable_app'

/**
 * Starts beside a database that runs already, the one of `host`, whose roles get a new password: `host` itself can open
 * no connections afterwards. Returns milliseconds to readiness, and the p99 of the first second's requests.
 */
export async function besideDatabase(settings, host, lists, work) {
  const dataDir = join(work, 'beside')
  rmSync(dataDir, { recursive: true, force: true })
  // The keys of the installation whose database it is.
  cpSync(join(host.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
  const { PGHOST, PGPORT, PGPASSWORD, PGDATABASE } = host.database
  for (const role of [OWNER, APPLICATION]) await run(host.database, `alter role ${role} password '${PGPASSWORD}'`)
  const product = await start({
    ...settings,
    dataDir,
    environment: {
      QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://${PGHOST}:${PGPORT}/${PGDATABASE}`,
      QUARKUS_DATASOURCE_USERNAME: APPLICATION,
      QUARKUS_DATASOURCE_PASSWORD: PGPASSWORD,
      QUARKUS_LIQUIBASE_USERNAME: OWNER,
      QUARKUS_LIQUIBASE_PASSWORD: PGPASSWORD,
    },
  })
  try {
    return { ready: product.startedIn, first: await firstRequests(product, lists, work) }
  } finally {
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
