// Lines that come from the process' memory, beside nginx with files of the same bytes.
import { join } from 'node:path'
import { serve } from './nginx.mjs'
import { nearestFile } from './sizes.mjs'
import { load } from './wrk.mjs'

/** Prepares the lines: answers are read once, so that they are kept, and their bytes are given to nginx. */
export async function prepare(product, lists, work) {
  const answers = []
  for (const { path } of lists.list) answers.push({ path, ...(await product.get(path)) })
  const nginx = await serve(join(work, 'nginx'), answers.map(a => a.body))
  const bytes = answers.reduce((sum, a) => sum + a.body.length, 0) / answers.length
  const file = await nearestFile(product, bytes)
  const tags = []
  for (let n = 0; n < answers.length; n++) tags.push((await fetch(`${nginx.url}/${n}.json`)).headers.get('etag'))
  const has = tag => ({ 'If-None-Match': tag })
  const lines = [
    { name: 'list from memory', url: product.url, requests: lists.list },
    { name: 'nginx', url: nginx.url, requests: answers.map((a, n) => ({ path: `/${n}.json` })) },
    { name: '304', url: product.url, requests: answers.map(a => ({ path: a.path, headers: has(a.headers.get('etag')) })) },
    { name: 'nginx 304', url: nginx.url, requests: tags.map((tag, n) => ({ path: `/${n}.json`, headers: has(tag) })) },
    { name: 'static file of the product', url: product.url, requests: [{ path: file.path }] },
  ]
  return { lines, bytes, file, stop: nginx.stop }
}

export async function round(rounds, { lines }, { connections, seconds, work }) {
  for (const { name, url, requests } of lines) {
    rounds.add(`${name} ${connections}`, await load({ url, requests, connections, seconds, work }))
  }
}
