import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'chromium.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The browser of the tests: CHROMIUM_PATH, then one on PATH, else the one inside the package @sparticuz/chromium.
 * No browser is a failure: tests that did not run must not look like tests that passed.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there`)
    return given
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (folder && existsSync(path)) return path
    }
  }
  const { default: packaged } = await import('@sparticuz/chromium')
  const path = await packaged.executablePath()
  if (!existsSync(path)) throw new Error('no browser: set CHROMIUM_PATH or install Chromium')
  return path
}
