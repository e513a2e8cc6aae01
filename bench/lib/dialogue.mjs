// Proposals, their comments and supports: 50,000, 300,000 and 1,000,000 of them beside the organizations.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows, run } from './database.mjs'
import { bound, floor, scripts } from './pgbench.mjs'
import { ratio } from './reads.mjs'
import { Rounds, row } from './rounds.mjs'
import { people } from './signins.mjs'
import { captured, countable } from './statements.mjs'
import { load } from './wrk.mjs'
import { concatenated } from './writes.mjs'

const API = '/api/v1/proposals'
const MOST = 100
/** Lines whose floor is the same SQL by pgbench. */
const LINES = ['proposals', 'proposal', 'comments']
/** Of the writes, and of the warm-up. */
const CONNECTIONS = 8
/** Proposals with fewer supports are far from their threshold, 30. */
const FEW = 20

/** Loads them into a directory of the running product that has none yet. */
export async function loadDialogue(product, say) {
  const mark = join(product.dataDir, 'dialogue.json')
  if (existsSync(mark)) return
  say('Loading 50,000 proposals with comments and supports')
  await run(product.database, readFileSync(new URL('../sql/dialogue.sql', import.meta.url), 'utf8'))
  writeFileSync(mark, '{}')
}

/** The closed lists of requests. */
async function dialogueRequests(environment) {
  const regions = await rows(
    environment,
    `select left(oktmo, 2) as code from proposal where listed group by 1 order by count(*) desc, 1 limit 25`,
  )
  const ids = await rows(
    environment,
    `(select id from proposal where listed order by support_count desc limit 20)
     union (select id from proposal where listed order by hashtext(id::text) limit ${MOST - 20})`,
  )
  const sorts = ['-publishedAt', '-supportCount', 'dueAt', '-publishedAt']
  const query = parameters => `${API}?${new URLSearchParams(parameters)}`
  return {
    proposals: regions.flatMap(({ code }) =>
      sorts.map((sort, s) => ({
        path: query({ ...(s === 3 ? { status: 'open' } : {}), territory: code, sort, limit: 20 }),
      })),
    ),
    proposal: ids.map(({ id }) => ({ path: `${API}/${id}` })),
    comments: ids.map(({ id }) => ({ path: `${API}/${id}/comments?limit=20` })),
  }
}

/** Scripts of pgbench for each line. */
async function dialogueFloors(product, lists, work) {
  const found = {}
  for (const line of LINES) {
    for (const { path } of lists[line]) await product.get(path)
    const transactions = (await captured(product, lists[line].map(({ path }) => () => product.get(path)))).map(countable)
    const most = Math.max(...transactions.map(t => t.length))
    found[line] = { options: scripts(join(work, 'floor', line), transactions), statements: most }
  }
  return found
}

/** A person supports one open proposal after another; as the floor the same statements by pgbench. */
class Supports {
  // Of ten in a row, the second to the sixth are open: the second one's are for the floor.
  #http = 2
  #base = 0

  constructor(product) {
    this.product = product
  }

  async #token(person = 0) {
    const body = (await people(this.product))[person]
    return (await this.product.post('/api/v1/auth/sessions', JSON.parse(body))).accessToken
  }

  /** Warms up: other people than the one of the measured runs, one after the other, since each supports only once. */
  async warm({ pace, work }) {
    const runs = Math.ceil(pace.warm / pace.write)
    for (let person = 1; person <= runs; person++) await this.over({ seconds: pace.write, work, person })
  }

  /** What wrk sends in the next run. */
  async over({ seconds, work, person }) {
    const first = (this.#http++ - 2) % 4 + 2
    const list = join(work, 'supports.txt')
    // None that a support brings over its threshold: that is another, rarer work, and the floor does not do it either.
    const ids = await rows(
      this.product.database,
      `select p.id from generate_series(${first}, 50000, 10) n join proposal p on p.id = md5('proposal ' || n)::uuid
       where p.support_count < ${FEW} order by n`,
    )
    writeFileSync(list, ids.map(({ id }) => `${API}/${id}/supports`).join('\n'))
    const create = { TOKEN: await this.#token(person) }
    return load({ url: this.product.url, script: 'post.lua', list, create, connections: CONNECTIONS, seconds, work })
  }

  /** Learns what one support asks of the database. */
  async learn(folder) {
    const token = await this.#token()
    const [one] = await rows(
      this.product.database,
      `select p.id from generate_series(41, 50000, 10) n join proposal p on p.id = md5('proposal ' || n)::uuid
       where p.support_count < ${FEW} order by n limit 1`,
    )
    const headers = { Authorization: `Bearer ${token}` }
    const send = () => this.product.post(`${API}/${one.id}/supports`, undefined, headers)
    const [all] = await captured(this.product, [send])
    const session = all.find(s => /insert into proposal_support/i.test(s.sql))?.session
    const own = all.filter(s => s.session === session)
    const from = own.findIndex(s => /^begin/i.test(s.sql))
    const definitions = []
    let place = 0
    const text = own.slice(Math.max(0, from)).map(statement => {
      const filled = bound(statement, i => {
        const value = statement.values[i - 1]
        const expression = concatenated(value, { [one.id]: "md5('proposal ' || :n)" }, piece => {
          definitions.push('-D', `s${++place}=${piece}`)
          return `:s${place}`
        })
        return value === one.id ? `cast(${expression} as uuid)` : expression
      })
      return `${filled};`
    })
    mkdirSync(folder, { recursive: true })
    this.file = join(folder, 'support.sql')
    writeFileSync(this.file, `\\set k :k + 1\n\\set n 10 * (:base + :client_id * 300 + :k) + 1\n${text.join('\n')}\n`)
    this.definitions = definitions
    this.statements = countable(own).length
  }

  floor(seconds) {
    this.#base = (this.#base + 37) % 1000
    const options = [...this.definitions, '-D', 'k=6', '-D', `base=${this.#base}`, '-f', this.file]
    return floor(this.product.database, { options, clients: CONNECTIONS, seconds })
  }
}

/** Proposals, comments and supports over the small size: how many organizations stand beside them makes no difference. */
export async function talk({ product, rows }, { pace, work, say, result }) {
  const rounds = new Rounds()
  const lists = await dialogueRequests(product.database)
  const supports = new Supports(product)
  say('Learning the statements of proposals')
  const floors = await dialogueFloors(product, lists, work)
  await supports.learn(join(work, 'floor', 'support'))
  for (const line of LINES) {
    const requests = lists[line]
    await load({ url: product.url, requests, connections: CONNECTIONS, seconds: pace.warm, work, refusals: true })
  }
  await supports.warm({ pace, work })
  for (let round = 1; round <= pace.rounds; round++) {
    say(`Proposals, round ${round}`)
    for (const connections of pace.levels) {
      for (const line of LINES) await ratio(rounds, { line, product, lists, floors, connections, seconds: pace.ratio, work })
    }
    rounds.add(`support ${CONNECTIONS}`, await supports.over({ seconds: pace.write, work }))
    rounds.add(`floor support ${CONNECTIONS}`, await supports.floor(pace.write))
  }
  const per = key => rounds.median(key, 'perSecond')
  const add = (line, connections) =>
    result.load.push(row(rounds, `${line} ${connections}`, { line, rows, connections, floor: per(`floor ${line} ${connections}`) }))
  for (const line of LINES) {
    for (const connections of pace.levels) add(line, connections)
    // In a few seconds the 32 clients of pgbench mostly prepare the hundred scripts: that is no floor to be measured by.
    result.figures[`${line}-ratio`] = per(`${line} ${CONNECTIONS}`) / per(`floor ${line} ${CONNECTIONS}`)
  }
  add('support', CONNECTIONS)
  result.figures['support-ratio'] = per(`support ${CONNECTIONS}`) / per(`floor support ${CONNECTIONS}`)
  result.figures['statements-proposals'] = floors.proposals.statements
  result.figures['statements-proposal'] = floors.proposal.statements
  result.figures['statements-comments'] = floors.comments.statements
  result.figures['statements-support'] = supports.statements
  result.notes.push('Beside the organizations stand 50,000 proposals with 1,000,000 supports and 300,000 comments.')
  result.samples.dialogue = rounds.all()
}
