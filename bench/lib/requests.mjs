// The closed lists of requests: the same in every run on the same data. At most 100 a line, since pgbench takes no more
// than 128 scripts.
import { random, zipf } from './random.mjs'
import { rows } from './database.mjs'

const MOST = 100
const API = '/api/v1/organizations'

/** Pairs of words: frequent, middle and rare ones in the directory's texts, by how often they are said there. */
const FREQUENT = ['помощь', 'центр', 'дети', 'семья', 'спорт', 'школа', 'занятия', 'консультации', 'отделение', 'программа']
const MIDDLE = ['ветераны', 'экспедиции', 'ремёсла', 'туризм', 'мастерская', 'мигранты', 'музей', 'шахматы', 'лекции', 'музыка']
const RARE = ['пчеловодство', 'камнерезное', 'скалолазание', 'робототехника', 'сказители', 'горловое', 'керамика', 'коневодство',
  'реставрационные', 'заповедники']

const pairs = (first, second) => first.map((word, i) => [word, second[(i + 3) % second.length]]).filter(([a, b]) => a !== b)
const PAIRS = {
  'both frequent': [...pairs(FREQUENT, FREQUENT), ['центр', 'помощь'], ['спорт', 'дети']],
  'frequent and middle': [...pairs(FREQUENT, MIDDLE), ['семья', 'музей'], ['центр', 'туризм']],
  'both middle': [...pairs(MIDDLE, MIDDLE), ['музей', 'лекции'], ['туризм', 'экспедиции']],
  'frequent and rare': [...pairs(FREQUENT, RARE), ['дети', 'робототехника'], ['школа', 'керамика']],
  'both rare': [...pairs(RARE, RARE), ['керамика', 'сказители'], ['пчеловодство', 'коневодство']],
}

/** What people type on the way to a name, with the mistakes that fingers make. */
const TYPED = ['помощ', 'помошь детям', 'школа спрота', 'цетнр помощи', 'реабилитацыя', 'пчиловодство', 'экологичиское просвещ',
  'вертеран', 'добровольчиство', 'робототехнека', 'краеведеня', 'народные ремесла', 'горловое пеение', 'музэй', 'семя и дети',
  'скалолазанье', 'молодежых инициатив', 'патриотичесое', 'камнерезнае', 'адаптивнова спорта', 'гончарнае дело', 'лыжные гонкы',
  'хорового пеня', 'театр кукл', 'садаводства', 'правовой помощ', 'цифровая грамотнасть', 'сельскаго туризма', 'детскава чтения',
  'защиты жывотных', 'Верхоборе', 'Светлодолье', 'Яснолуг', 'Травокровц', 'Новозвоня']

const query = parameters => `${API}?${new URLSearchParams(parameters)}`

/** All lists for one database. */
export async function requests(environment) {
  const next = random(20, 26)
  const areas = (await rows(environment, 'select id from activity_area order by position, code')).map(a => a.id)
  const regions = await rows(
    environment,
    `select region as code, count(*) as number from organization where listed and region is not null
     group by 1 order by 2 desc, 1`,
  )
  const items = await rows(
    environment,
    `select id from organization where listed and merged_into is null
     order by hashtext(id::text), id limit ${MOST}`,
  )
  const area = zipf(areas.length, 0.8)
  const region = zipf(regions.length, 1, 2)
  const lists = new Set()
  while (lists.size < MOST) {
    lists.add(query({ area: areas[area(next())], territory: regions[region(next())].code, limit: 20 }))
  }
  const words = Object.entries(PAIRS).flatMap(([kind, two]) => two.map(pair => ({ kind, q: pair.join(' ') })))
  return {
    list: [...lists].map(path => ({ path })),
    item: items.map(({ id }) => ({ path: `${API}/${id}` })),
    search: words.map(({ kind, q }) => ({ kind, path: query({ q, facets: 'area,kind', limit: 20 }) })),
    typing: TYPED.map(q => ({ path: query({ q, limit: 10 }) })),
    map: maps(next),
    facets: [...lists].map(path => ({ path: path.replace('limit=20', 'limit=1&facets=area%2Ckind%2Cterritory') })),
    first: { path: query({ limit: 20 }) },
  }
}

/** From the whole country down to a street, as a person zooms into the largest cities. */
function maps(next) {
  const cities = [[55.76, 37.62], [59.94, 30.31], [51.96, 85.96], [56.84, 60.61], [45.04, 38.98]]
  const requests = [{ path: `${API}/map?bbox=-180,-85,180,85&zoom=3` }, { path: `${API}/map?bbox=19,41,180,82&zoom=4` }]
  for (let zoom = 5; zoom <= 16; zoom++) {
    for (const [lat, lon] of cities) {
      // A screen of 1280 × 800 points: five tiles wide, a little more than three high.
      const width = (360 / 2 ** zoom) * 5
      const height = width * 0.35
      const west = lon - width / 2 + (next() - 0.5) * width * 0.3
      const south = lat - height / 2 + (next() - 0.5) * height * 0.3
      const bbox = [Math.max(-180, west), Math.max(-85, south), Math.min(180, west + width), Math.min(85, south + height)]
      requests.push({ path: `${API}/map?bbox=${bbox.map(v => v.toFixed(4)).join(',')}&zoom=${zoom}` })
    }
  }
  return requests
}
