#!/usr/bin/env node
// The benchmark: measures the packaged product beside its floors and writes docs/performance.md. See README.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { register, thisMonth } from './generate.mjs'
import { loaded } from './lib/data.mjs'
import { measure } from './lib/measure.mjs'
import { train } from './lib/product.mjs'
import { page } from './lib/report.mjs'
import { check, machine, newestJava } from './lib/tools.mjs'

const ROOT = new URL('..', import.meta.url).pathname
const RESULTS = join(ROOT, 'bench', 'results')

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
    with: { type: 'string' },
    only: { type: 'string', default: 'starts,reads,writes,dialogue,signin,kept,import' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string' },
    data: { type: 'string', default: join(os.tmpdir(), 'round-table-bench') },
    jar: { type: 'string', default: join(ROOT, 'api/target/quarkus-app/quarkus-run.jar') },
    'no-report': { type: 'boolean', default: false },
  },
})

async function main() {
  check()
  if (!existsSync(given.jar)) throw new Error(`Missing: ${given.jar}; build it with mvn -DskipTests package`)
  const began = Date.now()
  const java = newestJava()
  const sizes = (given.rows ?? (given.quick ? '220000' : '220000,2200000')).split(',').map(Number).sort((a, b) => a - b)
  const seed = Number(given.seed)
  const until = given.until ? Date.parse(given.until) : thisMonth()
  const work = join(given.data, 'work')
  mkdirSync(work, { recursive: true })
  mkdirSync(RESULTS, { recursive: true })
  const say = text => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`)
  const settings = { java: java.path, jar: given.jar, log: join(work, 'product.log') }
  say('Training')
  await train(settings)
  const directories = []
  for (const rows of sizes) {
    directories.push({ rows, dataDir: await loaded({ folder: given.data, rows, seed, until, settings, say }) })
  }
  const measuring = Date.now()
  const name = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const write = result => {
    const all = described(result)
    writeFileSync(join(RESULTS, `${name}.json`), JSON.stringify(all, null, 1))
    writeFileSync(join(RESULTS, `${name}.md`), page(all))
    if (!given['no-report']) writeFileSync(join(ROOT, 'docs', 'performance.md'), page(all))
  }
  const before = given.with ? JSON.parse(readFileSync(given.with, 'utf8')) : null
  const described = result => ({
    ...(before ? joined(before, result) : result),
    machine: { ...machine(java), ...before?.machine, ...result.machine, seed, commit: commit() },
    when: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    took: ((Date.now() - measuring) / 60_000).toFixed(0),
    options: (given.quick ? ' --quick' : '') + (given.rows ? ` --rows ${given.rows}` : ''),
    sizes,
  })
  const result = await measure({
    directories, settings, work, say,
    partly: write,
    parts: given.only.split(','),
    pace: given.quick ? QUICK : FULL,
    register: (product, path, count) => register(product.database, { path, count, seed, until }),
  })
  write(result)
  say(`Written: ${given['no-report'] ? `bench/results/${name}.md` : 'docs/performance.md'}`)
}

/** The parts of an earlier run and those of this one; where both have a figure, this one's. */
function joined(before, result) {
  const measured = Object.keys(result.samples).join(', ') || 'nothing yet'
  return {
    figures: { ...before.figures, ...result.figures, resident: Math.max(before.figures.resident ?? 0, result.figures.resident ?? 0) },
    load: [...before.load, ...result.load],
    searches: result.searches.length > 0 ? result.searches : before.searches,
    notes: [`Measured in two runs: ${measured} in this one, the rest on ${before.when}, commit ${before.machine.commit}.`,
      ...before.notes, ...result.notes],
    samples: { ...before.samples, ...result.samples },
  }
}

/** Seconds of the warm-up and of each piece, and how many rounds. */
const FULL = { warm: 30, rounds: 3, ratio: 4, single: 2, tail: 3, write: 4, signin: 10, kept: 2, levels: [8, 32], starts: 3, register: 220_000 }
const QUICK = { warm: 8, rounds: 1, ratio: 3, single: 2, tail: 3, write: 3, signin: 5, kept: 2, levels: [8, 32], starts: 1, register: 20_000 }

function commit() {
  const git = (...options) => execFileSync('git', options, { cwd: ROOT, encoding: 'utf8' }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', 'api', 'web-client') ? ' with changes' : '')
  } catch {
    return 'unknown'
  }
}

main().then(
  () => process.exit(0),
  failure => {
    console.error(failure.message)
    process.exit(1)
  },
)
