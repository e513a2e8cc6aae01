// How an organization is written: as a row of COPY, as a line of a register file.

const time = ms => (ms === null ? null : new Date(ms).toISOString())
const array = values => `{${values.map(v => `"${v}"`).join(',')}}`

/** Columns of the table with the value of each. What the product's triggers derive is left to them. */
const COLUMNS = {
  id: o => o.id,
  created_at: o => time(o.created),
  updated_at: o => time(o.updated),
  slug: o => o.slug,
  kind: o => o.kind,
  status: o => o.status,
  short_name: o => o.shortName,
  full_name: o => o.fullName,
  mission: o => o.mission,
  description: o => o.description,
  language: () => 'ru',
  ogrn: o => o.ogrn,
  inn: o => o.inn,
  kpp: o => o.kpp,
  legal_form_code: o => o.legalForm,
  territory_id: o => o.territory.id,
  area_ids: o => array(o.areas),
  lat: o => o.lat,
  lon: o => o.lon,
  address: o => o.address,
  email: o => o.email,
  phones: o => array(o.phones),
  personal_contacts: o => array(o.personal),
  website: o => o.website,
  founded_on: o => o.founded,
  registered: o => o.registered,
  verified: o => o.verified !== null,
  verified_at: o => time(o.verified),
  verification_method: o => (o.verified === null ? null : 'MODERATOR'),
  confirmed_at: o => time(o.confirmed),
  published_at: o => time(o.published),
  withdrawn_at: o => time(o.withdrawn),
}

export const COPY = `copy organization (${Object.keys(COLUMNS).join(', ')}) from stdin;\n`
const VALUES = Object.values(COLUMNS)

export const copyRow = o => `${VALUES.map(v => v(o) ?? '\\N').join('\t')}\n`

/** Columns of a register file, under the headers that an import guesses. */
const REGISTER = {
  'Краткое наименование': o => o.shortName,
  'Полное наименование': o => o.fullName,
  ОГРН: o => o.ogrn,
  ИНН: o => o.inn,
  КПП: o => o.kpp,
  Миссия: o => o.mission,
  Описание: o => o.description,
  ОКТМО: o => o.territory.oktmo,
  ОКОПФ: o => o.legalForm,
  Адрес: o => o.address,
  Телефон: o => o.phones[0],
  'E-mail': o => o.email,
  Сайт: o => o.website,
  Широта: o => o.lat,
  Долгота: o => o.lon,
}

const cell = value => {
  const text = String(value ?? '')
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const REGISTER_HEAD = `${Object.keys(REGISTER).join(';')}\r\n`
export const registerRow = o => `${Object.values(REGISTER).map(v => cell(v(o))).join(';')}\r\n`
