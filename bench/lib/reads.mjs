// Lines that must come from the database: the process' memory of answers is off (ROUNDTABLE_ANSWERS_MEMORY=0).
import { join } from 'node:path'
import { floor, scripts } from './pgbench.mjs'
import { captured, countable } from './statements.mjs'
import { median } from './rounds.mjs'
import { load } from './wrk.mjs'

/** Lines whose floor is the same SQL by pgbench. */
export const RATIO_LINES = ['list', 'item', 'search']
/** Lines whose time is compared between the sizes, one request at a time. */
export const GROWTH_LINES = ['item', 'list', 'map', 'facets', 'search']
/** Lines of which nearly all requests must be fast, at 8 connections. */
export const TAIL_LINES = ['map', 'typing']

/** Scripts of pgbench for each line that has a floor, and how many statements a request needs. */
export async function floors(product, lists, work) {
  const found = {}
  for (const line of RATIO_LINES) {
    for (const { path } of lists[line]) await product.get(path)
    const works = lists[line].map(({ path }) => () => product.get(path))
    const transactions = (await captured(product, works)).map(countable)
    const most = Math.max(...transactions.map(t => t.length))
    if (most === 0) throw new Error(`No statement was seen for ${line}: is the memory of answers off?`)
    found[line] = { options: scripts(join(work, 'floor', line), transactions), statements: most, transactions }
  }
  return found
}

/** Seconds a client of pgbench until all of them have prepared a hundred scripts and come to their lasting plans. */
const SETTLING = 0.6

/** One round of a line and its floor, one after the other. */
export async function ratio(rounds, { line, product, lists, floors: known, connections, seconds, work }) {
  const key = `${line} ${connections}`
  rounds.add(key, await load({ url: product.url, requests: lists[line], connections, seconds, work }))
  const settling = Math.ceil(connections * SETTLING)
  rounds.add(`floor ${key}`, await floor(product.database, { ...known[line], clients: connections, seconds, settling }))
}

/** One round of a line without a floor. */
export async function line(rounds, { line: name, rows, product, lists, connections, seconds, work }) {
  const sample = await load({ url: product.url, requests: lists[name], connections, seconds, work })
  rounds.add(`${name} ${connections} ${rows}`, sample)
}

/** Each search by itself, the median of five; by kinds of words and over all. */
export async function searches(product, lists, rows) {
  const times = []
  for (const { kind, path } of lists.search) {
    const took = []
    for (let i = 0; i < 5; i++) {
      const began = performance.now()
      await product.get(path)
      took.push(performance.now() - began)
    }
    times.push({ kind, path, time: median(took) })
  }
  const kinds = [...new Set(times.map(t => t.kind))].map(kind => {
    const own = times.filter(t => t.kind === kind).map(t => t.time)
    return { kind, rows, count: own.length, median: median(own), slowest: Math.max(...own) }
  })
  const worst = times.reduce((a, b) => (b.time > a.time ? b : a))
  return { kinds, slowest: worst.time, path: worst.path }
}

/** The address of page 5,001 of the whole list: 1,000 pages of a hundred are walked to it. */
export async function deepPage(product, pages = 1000) {
  let cursor = null
  for (let page = 0; page < pages; page++) {
    const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    cursor = (await product.json(`/api/v1/organizations?limit=100${after}`)).nextCursor
    if (!cursor) throw new Error(`The list ends with page ${page + 1}`)
  }
  return `/api/v1/organizations?limit=20&cursor=${encodeURIComponent(cursor)}`
}
