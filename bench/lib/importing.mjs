// A register of 220,000 rows is imported while visitors read.
import { openAsBlob } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './database.mjs'
import { visitors } from './readers.mjs'

const IMPORTS = '/api/v1/organizations/imports'
const LONGEST = 900_000
/** Requests a second, of all visitors together. */
export const VISITS = 50

/** Whether this product imports registers at all. */
export async function knownTo(product) {
  const { paths } = JSON.parse((await product.get('/q/openapi?format=json')).body)
  return IMPORTS in paths
}

/** Returns seconds of the analysis, of the import and of what follows it, and the readers' times before and meanwhile. */
export async function importRegister(product, { path, requests, seconds }) {
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
  const come = () => visitors({ url: product.url, requests, perSecond: VISITS })
  const until = async (address, reached) => {
    for (const began = Date.now(); Date.now() - began < LONGEST; ) {
      const state = await call(address)
      if (reached.includes(state.status)) return state
      if (['failed', 'cancelled'].includes(state.status)) throw new Error(`Import: ${JSON.stringify(state)}`)
      await pause(500)
    }
    throw new Error('The import does not end')
  }
  const calm = come()
  await pause(seconds * 1000)
  const before = await calm.stop()
  const form = new FormData()
  form.append('file', await openAsBlob(path, { type: 'text/csv' }), 'register.csv')
  const readers = come()
  const sent = Date.now()
  const { id } = await call(IMPORTS, { method: 'POST', body: form })
  await until(`${IMPORTS}/${id}`, ['ready'])
  const analysed = Date.now()
  await call(`${IMPORTS}/${id}/actions/start`, { method: 'POST' })
  const began = Date.now()
  const state = await until(`${IMPORTS}/${id}`, ['finished'])
  const finished = Date.now()
  const meanwhile = await readers.stop()
  await followed(product)
  return {
    analysis: (analysed - sent) / 1000,
    seconds: (finished - began) / 1000,
    following: (Date.now() - finished) / 1000,
    before,
    meanwhile,
    state: { created: state.created, changed: state.changed, rejected: state.rejected },
  }
}

/** The dictionary, the quality of the profiles and the duplicates are looked after when an import has ended. */
async function followed(product) {
  const waiting = () => run(product.database, "select count(*) from outbox_delivery where status = 'pending'")
  for (const began = Date.now(); Number(await waiting()) > 0; ) {
    if (Date.now() - began > LONGEST) throw new Error('What follows the import does not end')
    await pause(500)
  }
}
