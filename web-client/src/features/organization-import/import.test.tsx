import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Columns } from './Columns'
import { Conflicts } from './Conflicts'
import { Counts } from './Counts'
import { fileFault, LARGEST_MIB } from './files'
import { Problems } from './Problems'
import { Progress } from './Progress'
import {
  type Card,
  conflicts,
  fields,
  importList,
  mappings,
  nextLook,
  problemKinds,
  problems,
  type RegisterImport,
} from './queries'
import { Steps } from './Steps'
import { valueText } from './values'

const REGISTER: RegisterImport = {
  id: '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60',
  fileName: 'register.csv',
  sizeBytes: 2048,
  status: 'ready',
  actions: ['change', 'start', 'cancel'],
  format: 'csv',
  encoding: 'windows-1251',
  separator: ';',
  columns: [
    { header: 'Название', field: 'shortName', guessed: true, samples: ['Вымышленный «Ключ»'] },
    { header: 'Чем занимается', field: null, guessed: true, samples: ['Чистим родники.'] },
  ],
  source: null,
  sourceMissing: false,
  rowsTotal: 1200,
  rowsDone: 1200,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 12,
  remarked: 0,
  conflicts: 0,
  kept: 0,
  forecast: { created: 1100, changed: 80, unchanged: 8, conflicts: 3 },
  failure: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  startedAt: null,
  finishedAt: null,
  version: 1,
}

const CARD: Card = { ...REGISTER, source: 'Город' }

const client = () =>
  seeded(made => {
    made.setQueryData(fields.queryKey, [
      { key: 'shortName', name: 'Краткое наименование' },
      { key: 'mission', name: 'Миссия' },
    ])
    made.setQueryData(mappings.queryKey, [
      {
        id: '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e61',
        name: 'Реестр района',
        source: 'Район',
        mapping: { 'Чем занимается': 'mission' },
        updatedAt: '2026-11-01T00:00:00Z',
      },
    ])
    made.setQueryData(importList(undefined).queryKey, {
      pageParams: [undefined],
      pages: [{ items: [CARD, { ...CARD, id: '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e62', source: null }] }],
    })
  })
const part = (of: () => React.ReactNode, given = client()) => renderPart(of, 'organization-import', given)

describe('the columns', () => {
  test('show what was guessed with examples, and take a saved meaning', async () => {
    await part(() => <Columns tagged={{ value: REGISTER, etag: '"1-a"' }} />)
    expect(screen.getByLabelText('Название')).toHaveValue('shortName')
    expect(screen.getByLabelText('Название')).toHaveAccessibleDescription(
      'Например: Вымышленный «Ключ» (угадано)',
    )
    expect(screen.getByLabelText('Чем занимается')).toHaveValue('')
    await userEvent.click(screen.getByText('Сохранённые соответствия'))
    await userEvent.selectOptions(screen.getByLabelText('Сохранённое соответствие'), 'Реестр района')
    await userEvent.click(screen.getByRole('button', { name: 'Взять' }))
    expect(screen.getByLabelText('Чем занимается')).toHaveValue('mission')
    expect(screen.getByLabelText('Название')).toHaveValue('')
    expect(screen.getByLabelText(/Название реестра/)).toHaveValue('Район')
  })

  test('a register with numbers of its own asks for its name, and knows earlier ones', async () => {
    await part(() => <Columns tagged={{ value: { ...REGISTER, sourceMissing: true }, etag: '"1-a"' }} />)
    const name = screen.getByLabelText('Название реестра')
    expect(name).toHaveAccessibleDescription(/Назовите реестр или не загружайте колонку/)
    expect([...((name as HTMLInputElement).list?.options ?? [])].map(one => one.value)).toEqual([
      'Город',
      'Район',
    ])
    await userEvent.type(name, 'Район')
    expect(name).not.toHaveAccessibleDescription(/Назовите реестр/)
  })

  test('are not saved without a name', async () => {
    await part(() => <Columns tagged={{ value: REGISTER, etag: '"1-a"' }} />)
    await userEvent.click(screen.getByText('Сохранённые соответствия'))
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Назовите соответствие.')
  })
})

describe('the steps', () => {
  test('are those the API names; a start tells first what it will do', async () => {
    await part(() => <Steps of={REGISTER} />)
    expect(screen.queryByRole('button', { name: 'Отменить всё' })).toBeNull()
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true
    }
    await userEvent.click(screen.getByRole('button', { name: 'Начать загрузку' }))
    const dialog = screen.getByRole('dialog', { name: 'Начать загрузку?' })
    expect(within(dialog).getByText('новых').nextSibling).toHaveTextContent(/1\s100/)
    expect(within(dialog).getByText(/сообщили о себе сами, не изменится/)).toBeVisible()
  })

  test('none stand where none is possible', async () => {
    await part(() => <Steps of={{ ...REGISTER, status: 'undone', actions: [] }} />)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

test('the counts say what would be done, and after it what was', async () => {
  await part(() => (
    <>
      <Counts of={REGISTER} forecast={REGISTER.forecast} />
      <Counts of={{ ...REGISTER, created: 7 }} forecast={undefined} />
    </>
  ))
  expect(screen.getAllByText('новых').map(one => one.nextSibling?.textContent)).toEqual(['1\u00a0100', '7'])
})

test('the progress is told in rows and can be left', async () => {
  await part(() => <Progress of={{ ...REGISTER, status: 'running', rowsDone: 300 }} />)
  expect(screen.getByRole('progressbar', { name: 'Записываем в каталог' })).toHaveAttribute('value', '0.25')
  expect(screen.getByText(/Записано 300 из 1\s200/)).toBeVisible()
  expect(screen.getByText(/можно закрыть/)).toBeVisible()
})

test('problems are filtered by kind', async () => {
  const given = client()
  const line = (row: number, code: string, detail: string) => ({ row, column: 'ОГРН', code, detail })
  const page = (...items: ReturnType<typeof line>[]) => ({ pageParams: [undefined], pages: [{ items }] })
  given.setQueryData(problemKinds(REGISTER.id, 1).queryKey, [
    { code: 'check-digit', count: 11 },
    { code: 'never-heard', count: 1 },
  ])
  given.setQueryData(
    problems(REGISTER.id, 1, undefined).queryKey,
    page(line(3, 'check-digit', 'Не сходится.'), line(9, 'never-heard', 'Что-то новое.')),
  )
  given.setQueryData(
    problems(REGISTER.id, 1, 'never-heard').queryKey,
    page(line(9, 'never-heard', 'Что-то новое.')),
  )
  await part(() => <Problems of={REGISTER} />, given)
  expect(screen.getByText('Не сходится.')).toBeVisible()
  await userEvent.selectOptions(screen.getByLabelText('Какие показать'), 'never-heard (1)')
  expect(screen.queryByText('Не сходится.')).toBeNull()
  expect(screen.getByText('Что-то новое.')).toBeVisible()
})

test('rows that are taken in part are told apart from those that are left out', async () => {
  await part(() => <Problems of={{ ...REGISTER, rejected: 0, remarked: 3 }} />)
  expect(screen.getByText('3 строки загрузятся без неизвестных направлений.')).toBeVisible()
  expect(screen.queryByText(/не буд/)).toBeNull()
})

test('a number that is known under another ОГРН is asked about in its own words', async () => {
  const given = client()
  given.setQueryData(conflicts(REGISTER.id, true).queryKey, {
    pageParams: [undefined],
    pages: [
      {
        items: [
          {
            id: '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e63',
            row: 77,
            organization: { id: REGISTER.id, slug: 'kljuch', shortName: 'Вымышленный «Ключ»' },
            field: 'ogrn',
            stated: '1020400000060',
            offered: '1020400000071',
            byNumber: true,
            decision: null,
            decidedAt: null,
          },
        ],
      },
    ],
  })
  await part(() => <Conflicts id={REGISTER.id} count={1} />, given)
  expect(screen.getByText('Сейчас под этим номером записи').nextSibling).toHaveTextContent('1020400000060')
  expect(screen.getByText(/Номер записи тот же, а ОГРН другой/)).toBeVisible()
  expect(screen.queryByText('Сообщили люди')).toBeNull()
  expect(
    screen.getByRole('button', { name: 'Оставить прежний ОГРН: Вымышленный «Ключ», ОГРН' }),
  ).toBeVisible()
})

test('what has not moved for long is asked about less often', () => {
  const start = '2026-11-01T00:00:00Z'
  const after = (seconds: number) => nextLook(start, Date.parse(start) + seconds * 1000)
  expect([after(0), after(30), after(600)]).toEqual([1000, 3000, 10_000])
})

test('a file that cannot be a register is not sent', () => {
  expect(fileFault({ name: 'register.PDF', size: 10 })).toBe('kind')
  expect(fileFault({ name: 'register.csv', size: 0 })).toBe('empty')
  expect(fileFault({ name: 'register.xlsx', size: LARGEST_MIB * 1024 * 1024 + 1 })).toBe('large')
  expect(fileFault({ name: 'register.JSONL', size: 10 })).toBeUndefined()
})

test('values of any shape are readable', () => {
  expect([null, [], ['a', 'b'], { lat: 51, lon: 85 }, true, ''].map(valueText)).toEqual([
    '—',
    '—',
    'a, b',
    '51, 85',
    'true',
    '—',
  ])
})
