import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import {
  evidenceOf,
  historyOf,
  indicatorTitles,
  recommendation,
  reportsOn,
  roundTable,
  rulesOf,
} from './queries'

const card = {
  id: 'r-1',
  number: '12',
  text: 'Создать площадки',
  items: ['возможности', 'потребности'],
  kind: 'one_off',
  status: 'in_progress',
  health: 'no_data',
  dueOn: '2020-01-01',
  overdue: true,
  reportMissed: false,
  evidenceCount: 0,
  evidenceBroken: false,
  carriedFrom: null,
  targets: 4,
  targetsMet: 3,
  roundTableId: 't',
  addresseeId: 'a',
  actions: [],
}
const table = {
  id: 't',
  slug: 'table',
  title: 'Взаимодействие',
  heldOn: '2019-12-05',
  place: 'Горно-Алтайск',
  strengths: [{ text: 'Диалог' }],
  weaknesses: [{ text: 'Нет площадок', targets: [] }],
  addressees: [
    { id: 'a', name: 'Совету', organizationId: null, resourceCenter: false, recommendations: [card] },
  ],
  counts: [],
  actions: [],
  version: 1,
}
const one = {
  ...card,
  roundTable: { id: 't', slug: 'table', title: 'Взаимодействие' },
  addressee: { id: 'a', name: 'Совету', organizationId: null },
  reviewQuarterly: false,
  unreviewed: false,
  reportDue: null,
  carriedInto: [],
  expectedEvidence: ['document'],
  targets: [],
  milestones: [],
  contact: null,
  responsible: null,
  version: 1,
}
const rule = {
  id: 'u-1',
  targetType: 'organization',
  predicate: 'verified',
  since: '2026-01-01',
  territory: null,
  activityAreas: [],
}
const narrow = {
  ...rule,
  id: 'u-2',
  targetType: 'proposal',
  predicate: 'implemented',
  territory: { id: 'p', oktmo: '84701000', name: 'Горно-Алтайск' },
  activityAreas: [
    { id: 's', name: 'Спорт' },
    { id: 'c', name: 'Культура' },
  ],
}
const page = (items: unknown[]) =>
  ({ pages: [{ items, nextCursor: null, total: null }], pageParams: [undefined] }) as never
const broken = {
  id: 'e-1',
  kind: 'document',
  origin: 'manual',
  status: 'broken',
  title: 'Протокол',
  addedAt: '2026-01-01T00:00:00Z',
  decidedAt: '2026-01-02T00:00:00Z',
  addedBy: { capacity: 'resource_center', organizationId: null, name: null },
  decidedBy: { capacity: 'officer', organizationId: null, name: null },
  actions: [],
  version: 1,
}

const client = (actions: string[] = [], evidence: unknown[] = [], steps: unknown[] = []) =>
  seeded(cache => {
    cache.setQueryData(roundTable('table').queryKey, table as never)
    cache.setQueryData(recommendation('r-1').queryKey, { ...one, actions } as never)
    cache.setQueryData(evidenceOf('r-1').queryKey, page(evidence))
    cache.setQueryData(reportsOn('r-1').queryKey, page([]))
    cache.setQueryData(historyOf('r-1').queryKey, page(steps))
    cache.setQueryData(rulesOf('r-1').queryKey, {
      items: [rule, narrow],
      nextCursor: null,
      total: 2,
    } as never)
  })

describe('the living document', () => {
  test('tells each recommendation, its lateness in words and the unknown as unknown', async () => {
    await renderAt('/round-tables/table', client())
    const row = document.getElementById('r-1') as HTMLElement
    expect(within(row).getByRole('link', { name: 'Создать площадки' })).toHaveAttribute(
      'href',
      '/recommendations/r-1',
    )
    expect(within(row).getByText(/^срок прошёл 1 января 2020 года, \d+ лет назад$/)).toBeVisible()
    expect(within(row).getByText('доказательств нет')).toBeVisible()
    expect(within(row).getByText('Достигнуто 3 из 4 целей (нет данных)')).toBeVisible()
    expect(document.body.textContent).not.toContain('0 %')
    expect(screen.getByRole('link', { name: /Рекомендация 12, просрочена/ })).toHaveAttribute(
      'href',
      '/round-tables/table#r-1',
    )
  }, 20_000)

  test('says of a weakness by which numbers it is to get smaller; only the staff set them', async () => {
    const target = {
      id: 'g-1',
      indicator: 'platforms_alive',
      baseline: null,
      baselineSource: 'unknown',
      target: 12,
      targetOn: '2030-12-31',
      value: null,
      progress: null,
      health: 'no_data',
    }
    const seen = (actions: string[]) => {
      const cache = client()
      cache.setQueryData(indicatorTitles.queryKey, {
        items: [{ key: 'platforms_alive', title: 'Живые площадки', unit: 'count' }],
      } as never)
      cache.setQueryData(roundTable('table').queryKey, {
        ...table,
        actions,
        weaknesses: [{ text: 'Нет площадок', targets: [target] }],
      } as never)
      return cache
    }
    await renderAt('/round-tables/table', seen([]))
    const weakness = document.getElementById('w1') as HTMLElement
    expect(weakness).toHaveTextContent('Достигнуто 0 из 1 цели')
    expect(weakness).toHaveTextContent('Живые площадки: данных пока нет, нужно 12 к 31 декабря 2030 года')
    expect(within(weakness).queryByRole('button')).toBeNull()
    cleanup()
    await renderAt('/round-tables/table', seen(['change', 'set_target']))
    const own = document.getElementById('w1') as HTMLElement
    expect(
      within(own)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Снять', 'Поставить цель'])
  }, 20_000)

  test('speaks English around the words of the resolution', async () => {
    await renderAt('/round-tables/table', client(), 'en')
    expect(screen.getByText('no evidence')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'ru')
  }, 20_000)
})

describe('one recommendation', () => {
  test('offers a visitor nothing to press and tells broken evidence honestly', async () => {
    await renderAt('/recommendations/r-1', client([], [broken]))
    expect(screen.getByText('было принято 2 января 2026 года, но больше не подтверждается')).toBeVisible()
    expect(
      screen.getByText(/^Предложил: Ресурсный центр · Принимал: представитель органа власти$/),
    ).toBeVisible()
    expect(screen.getByText('Организации, проверенные модератором, с 1 января 2026 года')).toBeVisible()
    for (const name of [
      'Изменить сведения',
      'Поставить цель',
      'Искать доказательства автоматически',
      'Остановить',
    ])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByText('Что вы можете сделать')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Предложить доказательство' })).toBeNull()
  }, 20_000)

  test('tells a missed report, evidence that broke, and what it takes up from an earlier round table', async () => {
    const earlier = {
      id: 'r-0',
      number: '3',
      text: 'Площадка',
      status: 'not_done',
      roundTable: { id: 't0', slug: 'earlier', title: 'Прежний стол' },
    }
    const cache = client()
    cache.setQueryData(recommendation('r-1').queryKey, {
      ...one,
      status: 'done',
      evidenceBroken: true,
      carriedFrom: earlier,
      reportDue: { quarter: '2026-Q2', dueOn: '2026-07-10', missed: true },
    } as never)
    await renderAt('/recommendations/r-1', cache)
    expect(screen.getByText(/выполненной она не считается/)).toBeVisible()
    expect(screen.getByRole('link', { name: '3. Площадка' })).toHaveAttribute('href', '/recommendations/r-0')
    expect(screen.getByText(/: не выполнена\)/)).toBeVisible()
    expect(
      screen.getByText('Отчёт не пришёл: 2-й квартал 2026 года, срок был 10 июля 2026 года.'),
    ).toBeVisible()
  }, 20_000)

  test('tells of a page elsewhere whether it is still as it was, and never calls an unread one gone', async () => {
    const link = (id: string, webpage: object | null) => ({
      ...broken,
      id,
      kind: 'external',
      status: 'accepted',
      title: `Ссылка ${id}`,
      url: 'https://example.org/news',
      sha256: null,
      checkedAt: '2026-02-08T00:00:00Z',
      webpage,
    })
    const since = '2026-02-08T00:00:00Z'
    const readAt = '2026-01-02T00:00:00Z'
    await renderAt(
      '/recommendations/r-1',
      client(
        [],
        [
          link('1', null),
          link('2', { status: 'same', since: readAt, readAt }),
          link('3', { status: 'changed', since, readAt }),
          link('4', { status: 'gone', since, readAt }),
          link('5', { status: 'gone', since, readAt: null }),
          link('6', { status: 'unreadable', since, readAt: null }),
        ],
      ),
    )
    const said = (id: string) => screen.getByText(`Ссылка ${id}`).closest('li')?.textContent
    expect(said('1')).toContain('ещё не проверяли')
    expect(said('2')).toContain('Страница та же, что и 2 января 2026 года; проверена 8 февраля 2026 года.')
    expect(said('3')).toContain('Страница изменилась: 8 февраля 2026 года')
    expect(said('4')).toContain('Страницы больше нет: 8 февраля 2026 года')
    expect(said('5')).toContain('По этому адресу нет страницы')
    expect(said('6')).toContain('Страницу не удалось прочитать')
  }, 20_000)

  test('says of each report what it rests on, or that it rests on words alone', async () => {
    const report = (id: string, evidence: unknown[], evidenceNamed: number) => ({
      id,
      text: `Отчёт ${id}`,
      quarter: '2026-Q1',
      milestoneId: null,
      actingFor: null,
      at: '2026-02-01T00:00:00Z',
      evidence,
      evidenceNamed,
    })
    const proof = { id: 'e-1', kind: 'document', status: 'accepted', title: null, path: null, url: null }
    const thing = { ...proof, id: 'e-2', status: 'broken', title: 'Встреча', path: '/events/1' }
    const cache = client()
    cache.setQueryData(reportsOn('r-1').queryKey, page([report('1', [], 0), report('2', [proof, thing], 4)]))
    await renderAt('/recommendations/r-1', cache)
    const said = (id: string) => screen.getByText(`Отчёт ${id}`).closest('li') as HTMLElement
    expect(said('1')).toHaveTextContent('Без подтверждений.')
    expect(within(said('2')).getByRole('link', { name: 'документ' })).toHaveAttribute('href', '#evidence')
    expect(within(said('2')).getByRole('link', { name: 'Встреча' })).toHaveAttribute('href', '/events/1')
    expect(said('2')).toHaveTextContent('Встреча (больше не подтверждается)')
    expect(said('2')).toHaveTextContent('ещё 2 не показаны')
  }, 20_000)

  test('tells in the history what was changed, from what to what', async () => {
    const moved = {
      id: 's-1',
      from: 'in_progress',
      to: 'in_progress',
      action: 'change',
      reason: null,
      at: '2026-02-01T00:00:00Z',
      changes: {
        dueOn: { from: '2026-03-01', to: '2026-06-01' },
        expectedEvidence: { from: [], to: ['document', 'testimony'] },
      },
    }
    await renderAt('/recommendations/r-1', client([], [], [moved]))
    expect(screen.getByText('Изменили сведения')).toBeVisible()
    expect(screen.getByText('Срок: 1 марта 2026 года → 1 июня 2026 года')).toBeVisible()
    expect(screen.getByText('Чем подтвердить: нет → документ, свидетельство')).toBeVisible()
  }, 20_000)

  test('says where a rule looks and about what, and nothing of one that takes everything', async () => {
    await renderAt('/recommendations/r-1', client())
    const lines = within(
      screen.getByRole('heading', { name: 'Что платформа находит сама' }).parentElement as HTMLElement,
    )
      .getAllByRole('listitem')
      .map(line => line.textContent)
    expect(lines).toEqual([
      'Организации, проверенные модератором, с 1 января 2026 года',
      'Выполненные предложения, с 1 января 2026 года. Территория: Горно-Алтайск. Направления: Спорт, Культура',
    ])
  }, 20_000)

  test('offers the staff what the API allows and nothing else', async () => {
    await renderAt('/recommendations/r-1', client(['change', 'set_target', 'set_evidence_rule']))
    for (const name of ['Изменить сведения', 'Поставить цель', 'Искать доказательства автоматически'])
      expect(screen.getByRole('button', { name })).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Остановить' })).toHaveLength(2)
  }, 20_000)

  test('draws the steps the API allows, and counts what a refusal lacks', async () => {
    // jsdom has the element of the modal but not its methods.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true
    }
    HTMLDialogElement.prototype.close = function () {
      this.open = false
    }
    await renderAt('/recommendations/r-1', client(['decline', 'accept']))
    const steps = screen.getByRole('heading', { name: 'Что вы можете сделать' }).parentElement as HTMLElement
    expect(
      within(steps)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Принять к исполнению', 'Отказаться'])
    await userEvent.click(within(steps).getByRole('button', { name: 'Отказаться' }))
    const dialog = screen.getByRole('dialog', { name: 'Отказаться' })
    await userEvent.type(await within(dialog).findByLabelText('Причина'), 'Не наше')
    expect(within(dialog).getByText('Её увидят все. Нужно ещё 193 знака.')).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Отказаться' }))
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Объясните подробнее: нужно ещё 193 знака')
  }, 30_000)
})
