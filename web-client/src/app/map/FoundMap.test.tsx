import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useMapWords } from '@/features/organization/useMapWords'
import { words } from '@/i18n'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { FoundMap } from './FoundMap'
import type { Found, Piece } from './found'
import { PlaceList } from './PlaceList'

const cluster = { lat: 51.958, lon: 85.96, count: 3 }
const found = (piece: Partial<Piece>): Found => ({
  key: ['things', 'map'],
  bbox: undefined,
  href: slug => `/things/${slug}`,
  clusters: async () => ({ clusters: [cluster], ...piece }),
  listed: async () => [{ slug: 'kedr', name: 'Кедр' }],
})
const client = () =>
  seeded(cache => {
    for (const kind of ['municipality', 'region']) cache.setQueryData(['territories', 'names', kind], [])
  })

async function show(piece: Partial<Piece>) {
  await words('map')
  const Part = () => <FoundMap found={found(piece)} words={useMapWords()} onNarrow={() => undefined} />
  await renderPart(Part, 'organization', client())
}

test('a map that shows a part of what the list counts says so instead of a number of its own', async () => {
  await show({ limitedTo: 400 })
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('Показаны 400 самых подходящих организаций.'),
  )
  expect(screen.queryByText(/В этой части карты/)).toBeNull()
})

test('a map that shows all counts what is seen of it', async () => {
  await show({})
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/В этой части карты/))
  expect(screen.queryByText(/Показаны/)).toBeNull()
})

test('the list of one place says that it counts a part', async () => {
  await words('map')
  const Part = () => (
    <PlaceList
      found={found({})}
      bounds={[85, 51, 86, 52]}
      heading={useMapWords().here(300)}
      note={useMapWords().limited(400)}
      onNarrow={() => undefined}
      onClose={() => undefined}
    />
  )
  await renderPart(Part, 'organization', client())
  expect(await screen.findByRole('link', { name: 'Кедр' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Здесь 300 организаций' })).toHaveTextContent(
    'Показаны 400 самых подходящих',
  )
})
