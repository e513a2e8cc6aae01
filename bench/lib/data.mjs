// Data directories with organizations in them: made once, kept, and copied for each run, since a run writes.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDialogue } from './dialogue.mjs'
import { load } from './load.mjs'
import { STATEMENT_LOG, databaseFiles, start } from './product.mjs'

/** A directory of the product with so many organizations, and what people say; loads what is not there yet. */
export async function loaded({ folder, rows, seed, until, settings, say }) {
  const dataDir = join(folder, String(rows))
  const mark = join(dataDir, 'loaded.json')
  const wanted = JSON.stringify({ rows, seed, until })
  const there = existsSync(mark) && readFileSync(mark, 'utf8') === wanted
  if (there && existsSync(join(dataDir, 'dialogue.json'))) return dataDir
  if (!there) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const product = await start({ ...settings, dataDir })
  try {
    if (!there) {
      say(`Loading ${rows} organizations into ${dataDir}`)
      await load(product.database, { count: rows, seed, until, say })
      writeFileSync(mark, wanted)
    }
    await loadDialogue(product, say)
  } finally {
    await product.stop()
  }
  return dataDir
}

/** A copy to run on, whose database can log statements. */
export function copy(dataDir, to) {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-a', '--reflink=auto', `${dataDir}/.`, to])
  // The memory of the machine is for the copy: what was read of the original is let go.
  execFileSync('find', [dataDir, '-type', 'f', '-size', '+1M', '-exec',
    'dd', 'if={}', 'of=/dev/null', 'iflag=nocache', 'count=0', 'status=none', ';'])
  const lines = Object.entries(STATEMENT_LOG).map(([name, value]) => `${name} = '${value}'`)
  appendFileSync(join(databaseFiles(to), 'postgresql.auto.conf'), `${lines.join('\n')}\n`)
  return to
}
