import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The text of a quoted-printable or plain part, good enough to find links and codes in. */
const decoded = (raw: string) =>
  Buffer.from(
    raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Letters to an address, the oldest first: without a mail server the application keeps them as files. */
const lettersTo = (address: string, data = process.env.ROUNDTABLE_E2E_DATA): string[] => {
  if (!data)
    throw new Error('Letters are read from the data directory of a server that the tests start themselves')
  const folder = join(data, 'mail')
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.eml'))
      .sort()
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .filter(raw => raw.includes(`To: ${address}`))
      .map(decoded)
  } catch {
    return []
  }
}

/**
 * The newest letter to the address in which the pattern is found, and what was found. A story with a server of its own
 * gives the directory of its data.
 */
export async function findInLetter(address: string, pattern: RegExp, data?: string): Promise<string> {
  let found: string | undefined
  await expect(() => {
    found = lettersTo(address, data)
      .reverse()
      .map(text => pattern.exec(text)?.[1])
      .find(text => text !== undefined)
    expect(found).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return found ?? ''
}
