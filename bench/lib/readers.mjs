// Visitors who come at a fixed rate, whether the site is fast or slow: wrk asks as often as it is answered, and so takes
// all that the machine has.
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Starts asking for the requests in turn. `stop` waits for the last answer and tells times in milliseconds. */
export function visitors({ url, requests, perSecond }) {
  const agent = new Agent({ keepAlive: true })
  const times = []
  const open = new Set()
  let going = true
  let failure = null
  const began = performance.now()
  const asking = (async () => {
    for (let n = 0; going; n++) {
      // From when it was due: a site that stands still makes all wait who come meanwhile.
      const due = began + (n * 1000) / perSecond
      await pause(Math.max(0, due - performance.now()))
      const one = ask(url + requests[n % requests.length].path, agent)
        .then(() => times.push(performance.now() - due), e => (failure ??= e))
        .finally(() => open.delete(one))
      open.add(one)
    }
  })()
  return {
    async stop() {
      going = false
      await asking
      await Promise.all(open)
      agent.destroy()
      if (failure) throw failure
      const sorted = times.sort((a, b) => a - b)
      const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
      return { requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
    },
  }
}

function ask(address, agent) {
  return new Promise((resolve, reject) => {
    get(address, { agent }, response => {
      if (response.statusCode >= 400) reject(new Error(`${address}: ${response.statusCode}`))
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
}
