import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { activityAreas, territories } from '@/app/reference'
import { renderAt, seeded } from '@/test/renderAt'
import { someone } from './queries'
import { code, directoryAddress, frameAddress, type Widget } from './snippet'

const AREA = '01933b7e-7f0a-7c3e-9c52-3a1f5b8d2e60'
const plain: Widget = {
  way: 'frame',
  territory: '',
  area: '',
  kind: 'ngo',
  q: '',
  verified: false,
  liquidated: 'false',
  limit: '5',
  theme: 'auto',
  lang: 'ru',
}

const client = () =>
  seeded(cache => {
    cache.setQueryData(activityAreas.queryKey, {
      items: [{ id: AREA, code: 'ecology', name: 'Экология' }],
    } as never)
    cache.setQueryData(territories('').queryKey, {
      items: [{ id: '1', oktmo: '84000000', name: 'Республика Алтай', kind: 'region' }],
      nextCursor: null,
    } as never)
    cache.setQueryData(someone.queryKey, { items: [{ slug: 'fond-kedr' }], nextCursor: null } as never)
  })

test('the code follows the form, in both ways', async () => {
  const user = userEvent.setup()
  await renderAt('/developers', client())
  const shown = () => screen.getByText(/embed\.js/).textContent ?? ''
  expect(shown()).toContain('<iframe\n  data-nko-embed')
  await user.selectOptions(screen.getByLabelText('Направление'), 'Экология')
  await user.selectOptions(screen.getByLabelText('Кто'), 'Советы')
  await user.type(screen.getByLabelText(/^Слова/), 'лес "и" горы')
  await user.selectOptions(screen.getByLabelText('Тема'), 'тёмная')
  await user.selectOptions(screen.getByLabelText('Язык'), 'English')
  await user.click(screen.getByLabelText('Только проверенные'))
  await user.selectOptions(screen.getByLabelText('Действует ли'), 'Ликвидированные')
  const address = `area=${AREA}&amp;kind=council&amp;q=${new URLSearchParams({ q: 'лес "и" горы' }).toString().slice(2)}`
  expect(shown()).toContain(
    `/embed/v1/list?${address}&amp;verified=true&amp;liquidated=true&amp;limit=5&amp;theme=dark&amp;lang=en&amp;v=1#`,
  )
  await user.selectOptions(screen.getByLabelText('Как встроить'), 'element')
  expect(shown()).toContain('q="лес &quot;и&quot; горы"')
  expect(shown()).toContain('theme="dark"')
  await waitFor(() => expect(document.querySelector('nko-embed')).toHaveAttribute('area', AREA))
})

test('the frame of the preview has a title and the same address as the code', async () => {
  await renderAt('/developers', client())
  const frame = screen.getByTitle('Организации на площадке «Круглый стол»')
  expect(frame).toHaveAttribute('src', frameAddress(location.origin, plain))
})

test('examples name an organization that is there, and code can be taken by one press', async () => {
  const user = userEvent.setup()
  await renderAt('/developers', client())
  const line = `curl '${location.origin}/api/v1/organizations/fond-kedr'`
  const figure = screen.getByText(line).closest('figure') as HTMLElement
  await user.click(within(figure).getByRole('button', { name: 'Скопировать: Одна организация' }))
  expect(await navigator.clipboard.readText()).toBe(line)
  expect(await screen.findByText('Скопировано')).toBeVisible()
})

test('what is pasted cannot break out of its place', () => {
  const evil = '"><script>alert(1)</script>'
  for (const way of ['frame', 'element'] as const) {
    const pasted = code('https://krug.example', { ...plain, way, q: evil, kind: evil }, evil)
    const page = new DOMParser().parseFromString(pasted, 'text/html')
    expect([...page.querySelectorAll('script')].map(one => one.src)).toEqual([
      'https://krug.example/embed/v1/embed.js',
    ])
  }
  expect(directoryAddress('https://krug.example', { ...plain, kind: '', liquidated: '' })).toBe(
    'https://krug.example/organizations',
  )
})
