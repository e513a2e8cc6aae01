// Loads organizations into a running database by COPY through the product's own triggers. The indexes that would cost
// most are taken away meanwhile and made again; what is kept beside the rows is filled as the product fills it.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { rows, run, session } from './database.mjs'
import { BLOCK, maker } from './organizations.mjs'
import { COPY, copyRow } from './rows.mjs'

const HEAVY = ['organization', 'organization_area']
const WORKERS = 2

/** Areas and territories of the database, in a fixed order. */
export async function reference(environment) {
  return {
    areas: await rows(environment, 'select id, code from activity_area order by position, code'),
    territories: await rows(
      environment,
      'select id, oktmo, parent_oktmo as parent, kind, name_ru as name, lat, lon from territory order by oktmo',
    ),
  }
}

/** Loads organizations number 0 to `count` into an empty directory. `say` hears what goes on. */
export async function load(environment, { count, seed, until, say }) {
  const there = Number(await run(environment, 'select count(*) from organization'))
  if (there > 0) throw new Error(`The directory has ${there} organizations already; load into an empty one.`)
  const sql = name => readFileSync(new URL(`../sql/${name}`, import.meta.url), 'utf8')
  const known = await reference(environment)
  const indexes = await rows(
    environment,
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public'
       and tablename in (${HEAVY.map(t => `'${t}'`)})
       and indexname not in (select conname from pg_constraint where contype in ('p', 'u', 'x'))
     order by pg_relation_size(format('%I', indexname)::regclass) desc, indexname`,
  )
  const step = async (what, work) => {
    const start = Date.now()
    await work()
    say(`${what}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
  }
  await run(environment, `${indexes.map(i => `drop index ${i.name}`).join(';\n')};\n${sql('before-load.sql')}`)
  await step(`${count} rows`, () => copyAll(environment, { count, seed, until, known, say }))
  await step(`${indexes.length} indexes`, () => createAll(environment, indexes.map(i => i.definition)))
  await step('what is kept beside the rows', () => run(environment, sql('after-load.sql')))
  await step('vacuum', () => run(environment, 'vacuum analyze'))
  await run(environment, 'checkpoint')
}

/** Each worker takes the next block that nobody has. */
async function copyAll(environment, task) {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const started = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { environment, ...task, say: null, next } })
    worker.on('message', message => task.say(message))
    return once(worker, 'exit').then(([code]) => {
      if (code !== 0) throw new Error('Loading stopped; the message is above.')
    })
  })
  await Promise.all(started)
}

async function createAll(environment, definitions) {
  const left = [...definitions]
  const one = async () => {
    for (let definition = left.shift(); definition; definition = left.shift()) {
      await run(environment, `set maintenance_work_mem = '512MB'; ${definition}`)
    }
  }
  await Promise.all([one(), one()])
}

async function work({ environment, count, seed, until, known, next }) {
  const block = maker({ seed, reference: known, until })
  const { input, done } = session(environment)
  // A failure is told at the end; meanwhile what is written goes nowhere.
  const failed = done.then(() => null, e => e)
  const blocks = Math.ceil(count / BLOCK)
  for (let number = Atomics.add(next, 0, 1); number < blocks; number = Atomics.add(next, 0, 1)) {
    const text = [COPY]
    for (const organization of block(number, 0, count)) text.push(copyRow(organization))
    text.push('\\.\n')
    if (!input.write(text.join(''))) await Promise.race([once(input, 'drain'), failed])
    if (number % 20 === 19) parentPort.postMessage(`  ${(number + 1) * BLOCK} sent`)
  }
  input.end()
  const failure = await failed
  if (failure) throw failure
}

if (!isMainThread && workerData?.known) await work(workerData)
