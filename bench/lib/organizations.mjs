// Plausible invented organizations, the same for the same seed. They come in blocks, so that several workers can make
// them at once and the n-th is always the same.
import { inn, ogrn } from './numbers.mjs'
import { around, random, zipf } from './random.mjs'
import {
  DO_FOR, EVENTS, GOALS, HOLD, HOW, KINDS, PLACES, PROPER_WORDS, SUBJECTS, WHERE, WHOM, WITH, proper,
} from './words.mjs'

export const BLOCK = 10_000
const DAY = 86_400_000
/** The most populous regions first; the others follow in the order of their codes. */
const LARGE = ['45', '46', '40', '03', '65', '60', '80', '92', '75', '22', '36', '71', '50', '07', '57', '25', '20', '04', '84']
const INSIDE_REGION = 0.85

const pick = Object.fromEntries(
  [['area', 26, 0.8], ['place', PLACES.length, 0.7], ['subject', SUBJECTS.length, 0.9], ['doFor', DO_FOR.length, 0.5],
    ['whom', WHOM.length, 0.9], ['where', WHERE.length, 0.7], ['hold', HOLD.length, 0.5], ['event', EVENTS.length, 0.9],
    ['goal', GOALS.length, 0.9], ['with', WITH.length, 0.8], ['how', HOW.length, 0.7], ['proper', PROPER_WORDS, 0.6, 30]]
    .map(([name, ...shape]) => [name, zipf(...shape)]),
)

/** Regions with the territories inside them, and how to choose one. */
function territoryChoice(territories) {
  const regions = territories.filter(t => t.kind === 'region').sort((a, b) => rank(a) - rank(b))
  const choose = zipf(regions.length, 1, 2)
  const inside = new Map(regions.map(r => [r.oktmo, territories.filter(t => t.parent === r.oktmo)]))
  return next => {
    const region = regions[choose(next())]
    const parts = inside.get(region.oktmo)
    if (parts.length === 0 || next() > INSIDE_REGION) return { territory: region, spread: 0.9 }
    return { territory: parts[zipf(parts.length, 0.9)(next())], spread: 0.06 }
  }
}

function rank(region) {
  const place = LARGE.indexOf(region.oktmo.slice(0, 2))
  return place < 0 ? 1000 + Number(region.oktmo.slice(0, 3)) : place
}

/**
 * Makes organizations.
 * @param reference `{areas: [{id, code}], territories: [{id, oktmo, parent, kind, lat, lon}]}` of the database
 * @param until the day before which everything happened
 */
export function maker({ seed, reference, until, ngoOnly = false }) {
  const territoryOf = territoryChoice(reference.territories)
  const areas = reference.areas
  const start = until - 12 * 365 * DAY

  function one(n, next) {
    const word = (name, list) => list[pick[name](next())]
    const { kind, forms } = kindOf(next(), ngoOnly)
    const [legalForm, short, long] = forms[Math.floor(next() ** 2 * forms.length)]
    const own = proper(pick.proper(next()))
    const programme = proper(pick.proper(next()))
    const what = next() < 0.25 ? `«${own}»` : `«${word('place', PLACES)} ${word('subject', SUBJECTS)} «${own}»»`
    const { territory, spread } = territoryOf(next)
    const created = start + Math.floor(next() ** 0.7 * (until - start))
    const updated = created + Math.floor(next() * (until - created))
    const fate = next()
    const published = fate < 0.97
    const verified = published && next() < 0.15
    const confirmed = published && next() < 0.4 ? until - Math.floor(next() ** 2 * Math.min(500 * DAY, until - created)) : null
    const registered = next() < 0.96
    const region = territory.oktmo.slice(0, 2)
    const private_ = next() < 0.02
    const placed = territory.lat !== null && next() < 0.92
    const email = `office-${n}@example.org`
    return {
      id: uuid(created, next),
      created, updated, kind, legalForm,
      slug: `bench-${n.toString(36)}`,
      status: published ? 'PUBLISHED' : fate < 0.99 ? 'IN_REVIEW' : 'ARCHIVED',
      shortName: `${short} ${what}`,
      fullName: next() < 0.9 ? `${long} ${what}` : null,
      mission: mission(word, next, programme),
      description: next() < 0.1 ? `${mission(word, next, own)} ${mission(word, next, programme)}` : null,
      ogrn: registered ? ogrn(new Date(created).getUTCFullYear(), region, n) : null,
      inn: registered ? inn(region, n) : null,
      kpp: registered ? `${region}${String(1 + (n % 99)).padStart(2, '0')}01001` : null,
      registered,
      territory,
      areas: someAreas(next).map(i => areas[i % areas.length].id),
      lat: placed ? clamp(territory.lat + around(next) * spread, 85).toFixed(5) : null,
      lon: placed ? clamp(territory.lon + around(next) * spread * 1.6, 179.9).toFixed(5) : null,
      address: next() < 0.8 ? `${territory.name}, улица ${proper(pick.proper(next()))}, ${1 + Math.floor(next() * 120)}` : null,
      email: next() < 0.85 ? email : null,
      personal: private_ ? [email] : [],
      phones: next() < 0.7 ? [`+7 000 ${String(n).padStart(7, '0')}`] : [],
      website: next() < 0.5 ? `https://bench-${n}.example.org` : null,
      founded: new Date(created - Math.floor(next() * 3000) * DAY).toISOString().slice(0, 10),
      verified: verified ? Math.min(until, updated + DAY) : null,
      confirmed,
      published: published || fate >= 0.99 ? created : null,
      withdrawn: fate >= 0.99 ? updated : null,
    }
  }

  /** The organizations of a block; `from` and `to` are numbers of organizations and cut it. */
  return function* block(number, from, to) {
    const next = random(seed, number)
    for (let n = number * BLOCK; n < Math.min(to, (number + 1) * BLOCK); n++) {
      const made = one(n, next)
      if (n >= from) yield made
    }
  }
}

function kindOf(chance, ngoOnly) {
  let left = ngoOnly ? 0 : chance
  for (const candidate of KINDS) {
    left -= candidate.share
    if (left <= 0) return candidate
  }
  return KINDS[0]
}

/** About 340 characters. */
function mission(word, next, programme) {
  const several = (count, name, list) => {
    const chosen = new Set()
    while (chosen.size < count) chosen.add(word(name, list))
    return [...chosen]
  }
  const events = several(3, 'event', EVENTS)
  const subjects = several(next() < 0.5 ? 2 : 1, 'subject', SUBJECTS)
  return `${word('doFor', DO_FOR)} ${word('whom', WHOM)} ${word('where', WHERE)}. `
    + `${word('hold', HOLD)} ${events[0]}, ${events[1]} и ${events[2]}. `
    + `Программа «${programme}» развивает ${several(2, 'goal', GOALS).join(' и ')}. `
    + `У нас работает отделение ${subjects.join(' и отделение ')}. `
    + `Работаем ${several(2, 'how', HOW).join(', ')}, вместе ${several(2, 'with', WITH).join(' и ')}.`
}

function someAreas(next) {
  const chosen = new Set([pick.area(next())])
  const more = next()
  if (more < 0.6) chosen.add(pick.area(next()))
  if (more < 0.25) chosen.add(pick.area(next()))
  return [...chosen]
}

const clamp = (degrees, most) => Math.max(-most, Math.min(most, degrees))
const hex = (value, digits) => Math.floor(value).toString(16).padStart(digits, '0')

/** UUID v7 of that time. */
function uuid(time, next) {
  const t = hex(time, 12)
  const variant = (8 + Math.floor(next() * 4)).toString(16)
  return `${t.slice(0, 8)}-${t.slice(8)}-7${hex(next() * 4096, 3)}-${variant}${hex(next() * 4096, 3)}-`
    + hex(next() * 2 ** 24, 6) + hex(next() * 2 ** 24, 6)
}
