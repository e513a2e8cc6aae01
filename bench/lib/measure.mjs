// The run: which process is up when, and what is measured in which order.
import { join } from 'node:path'
import { run } from './database.mjs'
import { copy } from './data.mjs'
import { talk } from './dialogue.mjs'
import { importRegister, knownTo, VISITS } from './importing.mjs'
import * as kept from './kept.mjs'
import { floor } from './pgbench.mjs'
import { start } from './product.mjs'
import * as reads from './reads.mjs'
import * as signins from './signins.mjs'
import { requests } from './requests.mjs'
import { Rounds, median, row } from './rounds.mjs'
import { firstPage } from './sizes.mjs'
import { besideDatabase, onNewDirectory } from './starts.mjs'
import { load } from './wrk.mjs'
import { Writes } from './writes.mjs'

const NO_MEMORY = { ROUNDTABLE_ANSWERS_MEMORY: '0' }

export async function measure(task) {
  const result = { figures: {}, load: [], searches: [], notes: [], machine: {}, samples: {} }
  const wants = part => task.parts.includes(part)
  if (['reads', 'writes', 'dialogue', 'starts', 'signin'].some(wants)) await fromDatabase(task, result, wants)
  if (wants('kept') || wants('import')) await fromMemory(task, result, wants)
  return result
}

/** Both sizes run at once, so that their rounds interleave; whoever is not asked does nothing. */
async function fromDatabase({ directories, settings, work, say, pace, partly }, result, wants) {
  const sites = []
  try {
    for (const { rows, dataDir } of directories) {
      say(`Starting with ${rows} organizations, nothing kept in memory`)
      const own = copy(dataDir, join(work, `run-${rows}`))
      const product = await start({ ...settings, dataDir: own, environment: NO_MEMORY })
      sites.push({ rows, product, lists: await requests(product.database), writes: new Writes(product) })
    }
    result.machine = await databaseSettings(sites[0].product)
    for (const site of sites) await warm(site, pace, work, say)
    // Whoever stops the run, or a part that fails, leaves what was measured before.
    if (wants('reads')) await read(sites, { pace, work, say, result })
    partly(result)
    if (wants('writes')) await write(sites, { pace, work, say, result })
    partly(result)
    result.figures.resident = Math.max(...sites.map(site => site.product.resident()))
    result.notes.push(`Resident memory after reads and writes: ${sites.map(
      s => `${Math.round(s.product.resident())} MiB over ${s.rows.toLocaleString('en')}`).join(', ')}.`)
    if (wants('signin')) await signIn(sites[0], { settings, pace, work, say, result })
    partly(result)
    if (wants('starts')) await starts(sites[0], { settings, pace, work, say, result })
    partly(result)
    if (wants('dialogue')) await talk(sites[0], { pace, work, say, result })
    partly(result)
  } finally {
    for (const { product } of sites) await product.stop()
  }
}

async function databaseSettings(product) {
  const show = name => run(product.database, `show ${name}`).then(text => text.trim())
  const named = ['shared_buffers', 'effective_cache_size', 'work_mem', 'max_parallel_workers_per_gather']
  const values = await Promise.all(named.map(async name => `${name} ${await show(name)}`))
  return { postgres: (await show('server_version')).split(' ')[0], memorySettings: values.join(', ') }
}

/** What visitors read; each of them is warmed up for as long, or the slow ones would leave the quick ones cold. */
const LINES = ['list', 'item', 'search', 'map', 'facets', 'typing']

async function warm({ rows, product, lists }, pace, work, say) {
  say(`Warming up over ${rows}`)
  for (const line of LINES) {
    // What is read from the disk for the first time may take too long and be refused: this is before the measuring.
    await load({ url: product.url, requests: lists[line].slice(0, 40), connections: 8, seconds: pace.warm, work, refusals: true })
  }
}

async function read(sites, { pace, work, say, result }) {
  const [small] = sites
  const large = sites.at(-1)
  const rounds = new Rounds()
  say('Learning the statements for the floors')
  const floors = await reads.floors(small.product, small.lists, work)
  const deep = await reads.deepPage(large.product, Math.min(1000, Math.floor(large.rows / 200)))
  const pages = [['page 1', large.lists.first.path], ['page 5,001', deep]]
  const slowest = []
  for (let round = 1; round <= pace.rounds; round++) {
    say(`Reads, round ${round}`)
    for (const connections of pace.levels) {
      for (const line of reads.RATIO_LINES) {
        await reads.ratio(rounds, { line, ...small, floors, connections, seconds: pace.ratio, work })
      }
    }
    for (const line of reads.GROWTH_LINES) {
      for (const site of sites) await reads.line(rounds, { line, ...site, connections: 1, seconds: pace.single, work })
    }
    for (const line of reads.TAIL_LINES) await reads.line(rounds, { line, ...large, connections: 8, seconds: pace.tail, work })
    for (const [name, path] of pages) {
      rounds.add(name, await load({ url: large.product.url, requests: [{ path }], connections: 1, seconds: pace.single, work }))
    }
    slowest.push(await reads.searches(large.product, large.lists, large.rows))
  }
  const { figures } = result
  const time = key => rounds.median(key, 'mean')
  const per = key => rounds.median(key, 'perSecond')
  for (const line of reads.RATIO_LINES) {
    for (const connections of pace.levels) {
      result.load.push(row(rounds, `${line} ${connections}`, { line, rows: small.rows, connections, floor: per(`floor ${line} ${connections}`) }))
    }
    figures[`${line}-ratio`] = per(`${line} 32`) / per(`floor ${line} 32`)
  }
  for (const line of reads.GROWTH_LINES) {
    for (const { rows } of sites) result.load.push(row(rounds, `${line} 1 ${rows}`, { line, rows, connections: 1 }))
    if (large !== small) figures[`${line}-growth`] = time(`${line} 1 ${large.rows}`) / time(`${line} 1 ${small.rows}`)
  }
  for (const line of reads.TAIL_LINES) {
    result.load.push(row(rounds, `${line} 8 ${large.rows}`, { line, rows: large.rows, connections: 8 }))
    figures[`${line}-p95`] = rounds.median(`${line} 8 ${large.rows}`, 'p95')
  }
  figures['deep-page'] = time('page 5,001') / time('page 1')
  for (const [name] of pages) result.load.push(row(rounds, name, { line: name, rows: large.rows, connections: 1 }))
  const middle = slowest.sort((a, b) => a.slowest - b.slowest)[slowest.length >> 1]
  figures['search-worst'] = middle.slowest
  result.searches = middle.kinds
  figures['statements-list'] = floors.list.statements
  figures['statements-item'] = floors.item.statements
  result.samples.reads = rounds.all()
  result.samples.sql = Object.fromEntries(reads.RATIO_LINES.map(l => [l, floors[l].transactions[0].map(s => s.sql)]))
}

async function write(sites, { pace, work, say, result }) {
  const [small] = sites
  const large = sites.at(-1)
  const rounds = new Rounds()
  const script = await small.writes.script(join(work, 'floor', 'write'))
  result.figures['statements-write'] = script.statements
  result.samples.writeSql = script.sql
  const over = async (site, connections, seconds) => load({
    url: site.product.url, create: await site.writes.create(), connections, seconds, work,
  })
  // What was warm until now is reading.
  for (const site of sites) {
    await over(site, 8, pace.warm)
    await site.writes.drain()
  }
  for (let round = 1; round <= pace.rounds; round++) {
    say(`Writes, round ${round}`)
    rounds.add('write 8', await over(small, 8, pace.write))
    await small.writes.drain()
    const base = Date.now() % 100_000 * 1_000_000
    rounds.add('floor', await floor(small.product.database, { options: script.options(base), clients: 8, seconds: pace.write }))
    await small.writes.drain()
    for (const site of sites) {
      rounds.add(`write 1 ${site.rows}`, await over(site, 1, pace.single))
      await site.writes.drain()
    }
  }
  const per = key => rounds.median(key, 'perSecond')
  result.figures['write-ratio'] = per('write 8') / per('floor')
  result.load.push(row(rounds, 'write 8', { line: 'add an organization', rows: small.rows, connections: 8, floor: per('floor') }))
  for (const { rows } of sites) result.load.push(row(rounds, `write 1 ${rows}`, { line: 'add an organization', rows, connections: 1 }))
  if (large !== small) {
    const time = site => rounds.median(`write 1 ${site.rows}`, 'mean')
    result.figures['write-growth'] = time(large) / time(small)
  }
  result.samples.writes = rounds.all()
}

async function signIn({ product, rows }, { settings, pace, work, say, result }) {
  const rounds = new Rounds()
  const bodies = await signins.people(product)
  // What was warm until now is reading.
  await signins.signIns(product, bodies, { seconds: pace.warm, work })
  for (let round = 1; round <= pace.rounds; round++) {
    say(`Sign-ins, round ${round}`)
    rounds.add('sign in', await signins.signIns(product, bodies, { seconds: pace.signin, work }))
    rounds.add('floor', { perSecond: await signins.floor(settings, pace.signin) })
  }
  const per = key => rounds.median(key, 'perSecond')
  result.load.push(row(rounds, 'sign in', { line: 'sign in', rows, connections: signins.CONNECTIONS, floor: per('floor') }))
  result.figures['signin-ratio'] = per('sign in') / per('floor')
  result.notes.push('The floor of sign-ins is Argon2id alone, by the same library with the same parameters, two at once as in the product.')
  result.samples.signIns = rounds.all()
}

async function starts(site, { settings, pace, work, say, result }) {
  const news = []
  const beside = []
  for (let round = 1; round <= pace.starts; round++) {
    say(`Starts, round ${round}`)
    news.push(await onNewDirectory(settings, work))
    beside.push(await besideDatabase(settings, site.product, site.lists, work))
  }
  result.figures['start-new'] = median(news) / 1000
  result.figures['start-ready'] = median(beside.map(b => b.ready)) / 1000
  result.figures['first-p99'] = median(beside.map(b => b.first))
  result.samples.starts = { news, beside }
}

/** As it is installed: answers are kept in memory. */
async function fromMemory(task, result, wants) {
  const { directories, settings, work, say, pace, register } = task
  const [{ rows, dataDir }] = directories
  say(`Starting with ${rows} organizations, as it is installed`)
  const product = await start({ ...settings, dataDir: copy(dataDir, join(work, `run-${rows}`)) })
  try {
    const lists = await requests(product.database)
    await warm({ rows, product, lists }, pace, work, say)
    if (wants('kept')) await fromKept({ product, lists, rows }, { pace, work, say, result })
    const weight = await firstPage(product)
    result.figures['page-js'] = weight.js / 1000
    result.figures['page-css'] = weight.css / 1000
    const resident = product.resident()
    result.figures.resident = Math.max(result.figures.resident ?? 0, resident)
    result.notes.push(`Resident memory after answers from memory: ${Math.round(resident)} MiB.`)
    task.partly(result)
    if (wants('import')) await importing({ product, lists }, { pace, work, say, result, register })
  } finally {
    await product.stop()
  }
}

async function fromKept({ product, lists, rows }, { pace, work, say, result }) {
  const rounds = new Rounds()
  const prepared = await kept.prepare(product, lists, work)
  try {
    for (let round = 1; round <= pace.rounds; round++) {
      say(`Answers from memory, round ${round}`)
      for (const connections of pace.levels) await kept.round(rounds, prepared, { connections, seconds: pace.kept, work })
    }
  } finally {
    prepared.stop()
  }
  const per = (name, connections) => rounds.median(`${name} ${connections}`, 'perSecond')
  for (const connections of pace.levels) {
    for (const name of ['list from memory', '304', 'nginx 304', 'static file of the product']) {
      result.load.push(row(rounds, `${name} ${connections}`, { line: name, rows, connections, floor: per('nginx', connections) }))
    }
  }
  result.figures['cached-ratio'] = per('list from memory', 32) / per('nginx', 32)
  result.figures['unchanged-ratio'] = per('304', 32) / per('nginx', 32)
  result.notes.push(`The floor of answers from memory is nginx with files of the same bytes (${Math.round(prepared.bytes)} on `
    + `average). The static file of the product is ${prepared.file.path}, ${prepared.file.size} bytes, the nearest in size.`)
  result.samples.kept = rounds.all()
}

async function importing({ product, lists }, { pace, work, say, result, register }) {
  if (!(await knownTo(product))) {
    result.notes.push('This build imports no registers.')
    return
  }
  const path = join(work, 'register.csv')
  await register(product, path, pace.register)
  say(`Importing a register of ${pace.register} rows while visitors read`)
  const mixed = ['list', 'item', 'map'].flatMap(line => lists[line].slice(0, 40))
  const found = await importRegister(product, { path, requests: mixed, seconds: 8 })
  const scale = 220_000 / pace.register
  result.figures['import-seconds'] = (found.analysis + found.seconds) * scale
  result.figures['import-readers'] = found.meanwhile.p95 / found.before.p95
  result.notes.push(`Import of ${pace.register.toLocaleString('en')} rows: analysed in ${found.analysis.toFixed(1)} s, imported in `
    + `${found.seconds.toFixed(1)} s (${found.state.created} created, ${found.state.rejected} rejected)${scale === 1 ? '' : ', scaled up'}; `
    + `the dictionary and the search for duplicates followed for ${found.following.toFixed(1)} s; readers at ${VISITS} requests/s: `
    + `p95 ${found.before.p95.toFixed(1)} ms and p99 ${found.before.p99.toFixed(1)} ms before, `
    + `${found.meanwhile.p95.toFixed(1)} ms and ${found.meanwhile.p99.toFixed(1)} ms meanwhile; `
    + `resident memory afterwards ${Math.round(product.resident())} MiB.`)
  result.samples.import = found
}
