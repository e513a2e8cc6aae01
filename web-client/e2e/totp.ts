import { createHmac } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SECONDS = 30

/** The code that an authenticator app shows (RFC 6238), now or so many intervals later. */
export function totp(secret: string, later = 0): string {
  const bits = [...secret].map(letter => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / SECONDS) + later))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Gives the account of a token its second factor, by the API. */
export async function enrol(url: string, authorization: string): Promise<string> {
  const path = `${url}/api/v1/auth/second-factor`
  const begun = await fetch(path, { method: 'POST', headers: { Authorization: authorization } })
  const { secret } = await begun.json()
  const done = await fetch(`${path}/confirmation`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: totp(secret) }),
  })
  if (done.status !== 200) throw new Error(`second factor: ${done.status}`)
  return secret
}
