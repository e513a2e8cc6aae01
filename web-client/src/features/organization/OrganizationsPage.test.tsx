import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { type Card, organizationList } from './queries'
import { type OrganizationSearch, organizationSearch } from './search'

const AREA = '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60'
const card = (id: string, change: Partial<Card> = {}): Card => ({
  id,
  slug: `org-${id}`,
  kind: 'ngo',
  shortName: `Организация ${id}`,
  mission: 'Помогаем семьям.',
  activityAreas: [],
  verified: false,
  demo: false,
  status: 'published',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...change,
})

type Found = { total?: number; correctedTo?: string; nextCursor?: string }
const withList = (search: OrganizationSearch, items: Card[], found: Found = {}) =>
  seeded(client => {
    client.setQueryData(organizationList(search).queryKey, {
      pageParams: [undefined],
      pages: [
        {
          items,
          nextCursor: null,
          total: items.length,
          facets: {
            kind: [{ id: 'ngo', name: 'НКО', count: 38 }],
            area: [{ id: AREA, name: 'Семья и дети', count: 21 }],
            territory: [{ id: '79000000', name: 'Горно-Алтайск', count: 30 }],
          },
          ...found,
        },
      ],
    })
  })
/** The search as the route reads it, with every key named. */
const read = (search: Record<string, unknown>) => organizationSearch(search)

describe('the directory', () => {
  test('shows who was found, counts them in Russian and marks what matched', async () => {
    const marked = 'Продлёнка и \ue000помощь детям\ue001 села'
    const items = [card('1', { highlight: marked, verified: true }), card('2')]
    await renderAt('/organizations?q=помощ', withList(read({ q: 'помощ' }), items, { total: 38 }))
    expect(screen.getByText('38 организаций')).toHaveAttribute('role', 'status')
    expect(screen.getByText('помощь детям').tagName).toBe('MARK')
    expect(screen.getByRole('link', { name: 'Организация 2' })).toHaveAttribute(
      'href',
      '/organizations/org-2',
    )
    expect(screen.getByText('проверена')).toBeVisible()
    expect(screen.getByText('Показано 2 из 38')).toBeVisible()
  })

  test('puts a mark in the name where the name matched', async () => {
    const item = card('1', { shortName: 'Фонд «Кедр»', highlight: 'Фонд «\ue000Кедр\ue001»' })
    await renderAt('/organizations?q=кедр', withList(read({ q: 'кедр' }), [item]))
    const name = screen.getByRole('link', { name: 'Фонд «Кедр»' })
    expect(within(name).getByText('Кедр').tagName).toBe('MARK')
    expect(screen.getByText('Помогаем семьям.')).toBeVisible()
  })

  test('tells that a mistyped word was corrected', async () => {
    await renderAt(
      '/organizations?q=кедор',
      withList(read({ q: 'кедор' }), [card('1')], { correctedTo: 'кедр' }),
    )
    expect(screen.getByText('По запросу «кедор» ничего нет, показываем «кедр».')).toBeVisible()
  })

  test('keeps every filter in the address and takes each off by its chip', async () => {
    const search = read({ kind: 'ngo', area: AREA, verified: 'true' })
    const client = withList(search, [card('1')])
    const without = organizationList(read({ area: AREA, verified: 'true' }))
    client.setQueryData(without.queryKey, client.getQueryData(organizationList(search).queryKey) as never)
    const { router } = await renderAt(`/organizations?kind=ngo&area=${AREA}&verified=true`, client)
    expect(screen.getByRole('checkbox', { name: /НКО/ })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Только проверенные' })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Убрать условие: НКО' }))
    await waitFor(() => expect(router.state.location.searchStr).toBe(`?area=${AREA}&verified=true`))
    expect(screen.getByRole('button', { name: 'Убрать условие: Семья и дети' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Убрать условие: НКО' })).toBeNull()
  })

  test('says what to try when nothing was found', async () => {
    await renderAt('/organizations?q=zzz&kind=business', withList(read({ q: 'zzz', kind: 'business' }), []))
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('По запросу «zzz» ничего не нашлось')
    expect(screen.getByRole('button', { name: 'Снять условия' })).toBeVisible()
    expect(screen.getByText('0 организаций')).toBeVisible()
  })

  test('reads an address with nonsense in it as far as it can be read', () => {
    expect(
      read({ q: '  ', kind: ['robot', 'ngo'], area: 'x', territory: 'Nowhere', verified: '1', sort: 'id' }),
    ).toEqual({ q: undefined, kind: ['ngo'], area: undefined, territory: undefined })
    expect(read({ liquidated: false, complete: 'true' })).toMatchObject({ liquidated: false, complete: true })
    expect(read({ liquidated: 'perhaps', fresh: 'false' })).toMatchObject({ liquidated: undefined })
    expect(read({ territory: 84000000, sort: '-createdAt' })).toMatchObject({
      territory: '84000000',
      sort: '-createdAt',
    })
  })
})
