// HTTP load by wrk: one thread, kept connections, a closed list of requests in turn.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { find } from './tools.mjs'

const SCRIPT = name => new URL(`../wrk/${name}`, import.meta.url).pathname

/**
 * Sends the requests for some seconds. Times are in milliseconds.
 * @param options `{url, requests: [{path, headers?}], or create: {token, areas, territory, serial}, or script and list,
 *   connections, seconds, work, refusals?: allowed}`
 */
export async function load({ url, requests, create, script: own, list = '', connections, seconds, work, refusals = false }) {
  if (requests) list = join(work, 'requests.txt')
  const script = SCRIPT(own ?? (create ? 'create.lua' : 'requests.lua'))
  if (requests) {
    writeFileSync(list, requests.map(r => [r.path, ...Object.entries(r.headers ?? {}).flat()].join('\t')).join('\n'))
  }
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url]
  const { text } = await output(find('wrk'), options, { LIST: list, ...(create ?? {}) })
  const found = /^RESULT (.*)$/m.exec(text)
  if (!found) throw new Error(`wrk said: ${text}`)
  const result = JSON.parse(found[1])
  const failed = (refusals ? 0 : result.refused) + result.errors
  if (failed > 0) throw new Error(`${failed} of ${result.requests} requests failed (${url}${requests?.[0].path ?? ''})`)
  return { ...result, perSecond: result.requests / result.seconds }
}

/** What a program writes: what it found, and beside that what it tells of its progress. */
export function output(program, options, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let faults = ''
    child.stdout.on('data', piece => (text += piece))
    child.stderr.on('data', piece => (faults += piece))
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve({ text, progress: faults }) : reject(new Error(`${program}: ${faults || text}`))))
  })
}
