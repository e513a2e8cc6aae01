import { useForm } from '@mantine/form'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '@/contract/api'
import { words } from '@/i18n'
import { renderAt, seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Acts } from './Acts'
import { type DeedValues, emptyDeed, errorsOf, FIELDS, take } from './deeds'
import { History } from './History'
import { PaperFields } from './PaperFields'
import {
  backings,
  type Initiative,
  initiative,
  initiativeList,
  markOf,
  report,
  reportFile,
  steps,
} from './queries'
import { Stages, stageOf } from './Stages'
import { SupportBox } from './SupportBox'
import { initiativeSearch } from './search'
import { EMPTY, inputOf, valuesOf } from './values'

const relief: Initiative = {
  id: '1',
  slug: 'lgota-1',
  title: 'Льгота для меценатов',
  summary: 'Коротко',
  body: 'Длинно',
  language: 'ru',
  status: 'considered',
  tax: 'land',
  level: 'municipal',
  councilId: '2',
  council: { id: '2', slug: 'sovet', shortName: 'Совет' },
  bodyId: '3',
  decidingBody: { id: '3', slug: 'duma', shortName: 'Дума' },
  territory: null,
  citizensGroup: false,
  openedAt: '2026-01-10T08:00:00Z',
  discussionUntil: '2026-02-09',
  endorsement: {
    at: '2026-02-12T08:00:00Z',
    members: 15,
    present: 11,
    votesFor: 9,
    votesAgainst: 1,
    votesAbstained: 1,
  },
  preparation: {
    at: '2026-03-01T08:00:00Z',
    revenueLoss: { amount: { amount: '1250000.00', currency: 'RUB' }, source: 'Расчёт', year: 2027 },
    reportFrom: 2024,
    reportTo: 2026,
    reportStatus: 'no_data',
    reportDigest: 'e3b0',
  },
  consideration: {
    requestedAt: '2026-03-02T08:00:00Z',
    conclusionDueAt: '2026-04-01T16:59:59Z',
    submittedAt: '2026-03-20T08:00:00Z',
    favourable: false,
    number: '2026-17',
    rule: null,
    registeredAt: '2026-03-21T08:00:00Z',
    decisionDueAt: '2026-06-21T16:59:59Z',
    decidedAt: null,
    motives: null,
    returns: 1,
  },
  effect: null,
  evaluation: null,
  documents: [],
  dueAt: '2026-06-21T16:59:59Z',
  overdue: false,
  supporterCount: 21,
  supportedByMe: false,
  backingCount: 0,
  commentCount: 0,
  hiddenAt: null,
  masked: false,
  actions: ['adopt', 'reject', 'support'],
  createdAt: '2026-01-01T08:00:00Z',
  updatedAt: '2026-03-21T08:00:00Z',
  version: 7,
}

test('the address of the list keeps what is a filter and drops the rest', () => {
  expect(
    initiativeSearch({ status: 'considered', tax: 'salt', level: 'municipal', overdue: 'true' }),
  ).toEqual({
    q: undefined,
    status: 'considered',
    tax: undefined,
    level: 'municipal',
    territory: undefined,
    overdue: true,
    mine: undefined,
    sort: undefined,
  })
  expect(reportFile('1', true, 'xlsx')).toBe(
    '/api/v1/initiatives/1/contribution-report?format=xlsx&frozen=true',
  )
})

test('what is typed becomes the body of the contract and comes back', () => {
  const values = valuesOf(relief)
  expect(inputOf(values)).toMatchObject({ councilId: '2', tax: 'land', level: 'municipal', bodyId: '3' })
  expect(inputOf({ ...EMPTY, title: ' А ' })).toMatchObject({
    title: 'А',
    tax: null,
    level: null,
    bodyId: null,
  })
})

test('faults of the contract stand at the fields of the form', () => {
  expect(
    errorsOf({
      protocol: 'Нужен файл',
      'draftAct.title': 'Назовите',
      'revenueLoss.amount.amount': 'Сумма',
      members: 'Сколько',
    }),
  ).toEqual({
    'protocol.url': 'Нужен файл',
    'draftAct.title': 'Назовите',
    lossAmount: 'Сумма',
    members: 'Сколько',
  })
  expect(emptyDeed(2027)).toMatchObject({ reportFrom: '2024', reportTo: '2026', lossYear: '2028' })
})

test('a stage is marked by a shape and said in words', async () => {
  expect(markOf({ status: 'considered', overdue: true })).toBe('late')
  expect(markOf({ status: 'in_force', overdue: false })).toBe('done')
  expect(markOf({ status: 'rejected', overdue: false })).toBe('none')
  expect(stageOf('returned')).toBe('prepared')
  await renderPart(() => <Stages initiative={relief} />, 'initiative', seeded())
  const now = screen.getByRole('list', { name: 'Путь инициативы' }).querySelector('[aria-current=step]')
  expect(now).toHaveTextContent('Рассмотрение')
  expect(now).toHaveTextContent('№ 2026-17')
  expect(screen.getByText(/отрицательное/).closest('li')).toHaveTextContent(/^Заключение/)
})

test('only what the API offers is a button', async () => {
  await renderPart(() => <Acts initiative={relief} />, 'initiative', seeded())
  const acts = within(screen.getByRole('group', { name: 'Что можно сделать' }))
  expect(acts.getAllByRole('button').map(button => button.textContent)).toEqual(['Принять', 'Отклонить'])
})

test('the list says how many stand behind each', async () => {
  const search = initiativeSearch({})
  const client = seeded(known =>
    known.setQueryData(initiativeList(search).queryKey, {
      pages: [{ items: [relief], nextCursor: null, total: null }],
      pageParams: [undefined],
    }),
  )
  await renderAt('/initiatives', client)
  expect(await screen.findByRole('link', { name: 'Льгота для меценатов' })).toHaveAttribute(
    'href',
    '/initiatives/lgota-1',
  )
  expect(screen.getByText('Поддержал 21 человек')).toBeVisible()
})

test('the report says honestly that there is no data', async () => {
  const client = seeded(known => {
    known.setQueryData(initiative('lgota-1').queryKey, { value: relief, etag: '"7-x"' })
    known.setQueryData(report('1', true).queryKey, {
      initiativeId: '1',
      from: 2024,
      to: 2026,
      status: 'no_data',
      reason: 'Данные появятся позже.',
      frozenAt: '2026-03-01T08:00:00Z',
      digest: 'e3b0',
      rows: [],
      total: { amount: '0.00', currency: 'RUB' },
    })
  })
  await renderAt('/initiatives/lgota-1/print', client)
  expect(await screen.findByText('Данные появятся позже.')).toBeVisible()
  expect(screen.getByText('нет данных')).toBeVisible()
  expect(screen.getByText('e3b0')).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a refusal, a return and a publication can bring their paper', async () => {
  const post = vi.spyOn(api, 'POST').mockResolvedValue({ data: relief, response: new Response() } as never)
  const given: DeedValues = {
    ...emptyDeed(2027),
    motives: 'Нет',
    act: {
      title: 'Решение',
      number: '4',
      datedOn: '2026-03-12',
      fileId: '',
      url: 'https://docs.example.org/a',
    },
  }
  for (const action of ['reject', 'return', 'publish'] as const) {
    expect(FIELDS[action]).toContain('act')
    await take(action, '1', given, undefined)
    expect(post.mock.lastCall?.[1]).toMatchObject({ body: { act: { title: 'Решение', number: '4' } } })
    await take(action, '1', { ...given, act: emptyDeed(2027).act }, undefined)
    expect(post.mock.lastCall?.[1]).toMatchObject({ body: { act: null } })
  }
  post.mockRestore()
})

test('a file that is attached is told and kept until somebody removes it', async () => {
  function Paper() {
    const empty = emptyDeed(2027)
    const form = useForm<DeedValues>({
      mode: 'controlled',
      initialValues: { ...empty, act: { ...empty.act, fileId: '9' } },
    })
    return (
      <>
        <PaperFields form={form} name="act" called="decision" optional />
        <output>{form.values.act.fileId}</output>
      </>
    )
  }
  await renderPart(Paper, 'initiative', seeded())
  expect(screen.getByRole('group', { name: /^Решение/ })).toBeVisible()
  expect(screen.getByText('Файл приложен.')).toBeVisible()
  fireEvent.change(screen.getByLabelText(/^Файл/), { target: { files: [] } })
  expect(screen.getByText('9')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Убрать файл' }))
  expect(screen.queryByText('Файл приложен.')).toBeNull()
})

test('who has supported it has one button that says what it does', async () => {
  const client = seeded(known =>
    known.setQueryData(backings('1').queryKey, {
      items: [
        {
          organizationId: '5',
          organization: { id: '5', slug: 'tropa', shortName: 'Тропа' },
          mine: true,
          at: '2026-01-10T08:00:00Z',
        },
      ],
      nextCursor: null,
      total: null,
    }),
  )
  await renderPart(
    () => <SupportBox initiative={{ ...relief, supportedByMe: true, backingCount: 1 }} />,
    'initiative',
    client,
  )
  expect(await screen.findByRole('button', { name: 'Вы поддержали. Отменить' })).not.toHaveAttribute(
    'aria-pressed',
  )
  expect(screen.queryByRole('button', { name: 'Поддержать' })).toBeNull()
  expect(screen.getByRole('list', { name: 'Организации, которые поддерживают' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Больше не поддерживаем: Тропа' })).toBeVisible()
})

test('a way that did not load is not told as an empty one', async () => {
  const client = seeded()
  await client.prefetchInfiniteQuery({
    ...steps('1'),
    retry: false,
    queryFn: () => Promise.reject(new Error('away')),
  })
  await words('list')
  await renderPart(() => <History id="1" />, 'initiative', client)
  expect(await screen.findByRole('alert')).toHaveTextContent('Список не загрузился')
  expect(screen.queryByText('Пока ничего не было.')).toBeNull()
})
