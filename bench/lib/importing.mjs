// A register of 220,000 rows is imported while visitors read.
import { openAsBlob } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { load } from './wrk.mjs'

const IMPORTS = '/api/v1/organizations/imports'
const LONGEST = 900_000
const READERS = 8

/** Whether this product imports registers at all. */
export async function knownTo(product) {
  const { paths } = JSON.parse((await product.get('/q/openapi?format=json')).body)
  return IMPORTS in paths
}

/** Returns seconds of the analysis and of the import, and the readers' p95 before and meanwhile in milliseconds. */
export async function importRegister(product, { path, requests, work, seconds }) {
  const token = await product.token()
  const call = async (address, options = {}) => {
    const response = await fetch(product.url + address, {
      ...options,
      headers: { Authorization: `Bearer ${token}`, ...options.headers },
    })
    const body = await response.json()
    if (!response.ok) throw new Error(`${address}: ${response.status} ${JSON.stringify(body)}`)
    return body
  }
  const read = time => load({ url: product.url, requests, connections: READERS, seconds: time, work })
  const until = async (address, reached) => {
    for (const began = Date.now(); Date.now() - began < LONGEST; ) {
      const state = await call(address)
      if (reached.includes(state.status)) return state
      if (['failed', 'cancelled'].includes(state.status)) throw new Error(`Import: ${JSON.stringify(state)}`)
      await pause(500)
    }
    throw new Error('The import does not end')
  }
  const before = await read(seconds)
  const form = new FormData()
  form.append('file', await openAsBlob(path, { type: 'text/csv' }), 'register.csv')
  const sent = Date.now()
  const { id } = await call(IMPORTS, { method: 'POST', body: form })
  await until(`${IMPORTS}/${id}`, ['ready'])
  const analysed = Date.now()
  await call(`${IMPORTS}/${id}/actions/start`, { method: 'POST' })
  const began = Date.now()
  let finished = null
  const importing = until(`${IMPORTS}/${id}`, ['finished']).then(state => {
    finished = Date.now()
    return state
  })
  const meanwhile = []
  while (!finished) meanwhile.push((await Promise.all([read(3), Promise.race([importing, pause(0)])]))[0].p95)
  const state = await importing
  return {
    analysis: (analysed - sent) / 1000,
    seconds: (finished - began) / 1000,
    before: before.p95,
    meanwhile: meanwhile.sort((a, b) => a - b)[Math.floor(meanwhile.length / 2)],
    state: { created: state.created, changed: state.changed, rejected: state.rejected },
  }
}
