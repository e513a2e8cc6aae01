import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '@/contract/problem'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { FilesField } from './FilesField'
import { Photos } from './Photos'
import { Proofs } from './Proofs'
import { type FileValue, moved, photosOf, wordless } from './values'

const sendFile = vi.hoisted(() => vi.fn())
vi.mock('@/app/sendFile', () => ({ sendFile }))

const of = (name: string, words = ''): FileValue => ({ fileId: name, name, words, picture: false })

beforeEach(() => {
  sendFile.mockReset()
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})

function Form({ kind = 'photos' as 'photos' | 'proofs', begun = [] as FileValue[] }) {
  const [files, setFiles] = useState(begun)
  return (
    <>
      <FilesField kind={kind} name="photos" files={files} errors={{}} onChange={change => setFiles(change)} />
      <output data-testid="ids">{files.map(file => file.fileId).join(' ')}</output>
    </>
  )
}

const ids = () => screen.getByTestId('ids').textContent

test('what is not said of a file is told at its place, and the rest goes to the contract trimmed', () => {
  const files = [of('a', ' Ступени '), of('b')]
  expect(wordless('photos', 'alt', files, 'нужно')).toEqual({ 'photos.1.alt': 'нужно' })
  expect(photosOf(files)[0]).toEqual({ fileId: 'a', alt: 'Ступени' })
  expect(moved(files, 1, -1).map(file => file.fileId)).toEqual(['b', 'a'])
})

test('a file that is refused says why and does not hold up the others', async () => {
  sendFile.mockImplementation(async (file: File) => {
    if (file.name === 'big.jpg')
      throw new Problem(400, {
        violations: [{ in: 'body', field: '/file', code: 'too-large', message: 'Слишком большой.' }],
      } as never)
    return { id: file.name, name: file.name, kind: 'document' }
  })
  await renderPart(() => <Form />, 'files', seeded())
  const field = screen.getByLabelText(/^Снимки/)
  fireEvent.change(field, {
    target: { files: ['big.jpg', 'one.jpg', 'two.jpg'].map(name => new File(['x'], name)) },
  })
  expect(await screen.findByText('big.jpg: Слишком большой.')).toBeVisible()
  expect(ids()).toBe('one.jpg two.jpg')
  expect(screen.getByLabelText('Что на снимке «two.jpg»')).toBeVisible()
})

test('there are never more than five, and who chose more is told so', async () => {
  sendFile.mockImplementation(async (file: File) => ({ id: file.name, name: file.name, kind: 'document' }))
  await renderPart(() => <Form begun={['a', 'b', 'c', 'd'].map(name => of(name))} />, 'files', seeded())
  fireEvent.change(screen.getByLabelText(/^Снимки/), {
    target: { files: ['e', 'f'].map(name => new File(['x'], name)) },
  })
  expect(await screen.findByText(/Больше 5 файлов добавить нельзя/)).toBeVisible()
  expect(ids()).toBe('a b c d e')
  expect(screen.getByLabelText(/^Снимки/)).toBeDisabled()
  expect(screen.getByLabelText('Сфотографировать')).toBeDisabled()
})

test('files are put earlier and later and taken away by buttons that keep the focus', async () => {
  await renderPart(() => <Form begun={['a', 'b', 'c'].map(name => of(name))} />, 'files', seeded())
  fireEvent.click(screen.getByRole('button', { name: 'Поставить «c» раньше' }))
  expect(ids()).toBe('a c b')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Поставить «c» раньше' })).toHaveFocus())
  expect(screen.getByRole('button', { name: 'Поставить «a» раньше' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Поставить «a» раньше' }))
  expect(ids()).toBe('a c b')
  fireEvent.click(screen.getByRole('button', { name: 'Убрать «a»' }))
  expect(ids()).toBe('c b')
  await waitFor(() => expect(screen.getByLabelText(/^Снимки/)).toHaveFocus())
})

test('a picture opens large and leads to its neighbours, by buttons and by arrows', async () => {
  const photos = ['Ступени', 'Дверь'].map((alt, n) => ({ fileId: `${n}`, alt }))
  await renderPart(() => <Photos photos={photos} open />, 'files', seeded())
  const small = screen.getByRole('button', { name: 'Ступени' })
  expect(small.querySelector('img')).toHaveAttribute('src', '/api/v1/files/0/content?size=medium')
  fireEvent.click(small)
  const dialog = screen.getByRole('dialog', { name: 'Ступени' })
  expect(dialog.querySelector('img')).toHaveAttribute('src', '/api/v1/files/0/content?size=large')
  expect(screen.getByText('1 из 2')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Следующий' }))
  expect(screen.getByRole('dialog', { name: 'Дверь' })).toBeVisible()
  fireEvent.keyDown(screen.getByText('2 из 2'), { key: 'ArrowLeft' })
  expect(screen.getByRole('dialog', { name: 'Ступени' })).toBeVisible()
})

test('a public document has an address, a private one is asked for', async () => {
  const file = {
    id: 'f',
    kind: 'document',
    mediaType: 'application/pdf',
    name: 'act.pdf',
    size: 2048,
    url: '/api/v1/files/f/content',
    images: [],
    createdAt: '2026-02-01T08:00:00Z',
  } as const
  const proofs = [{ title: 'Акт', file: { ...file, images: [] } }]
  const { unmount } = await renderPart(() => <Proofs proofs={proofs} open />, 'files', seeded())
  expect(screen.getByRole('link', { name: /^Акт/ })).toHaveAttribute('href', file.url)
  unmount()
  await renderPart(() => <Proofs proofs={proofs} open={false} />, 'files', seeded())
  expect(screen.getByRole('button', { name: /^Акт/ })).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})
