import { useForm } from '@mantine/form'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { TextArea } from '@/ui'
import { entrance } from './entrance'
import { LastSave, OthersWriting } from './JointNotes'
import type { Draft } from './joint'
import type { Proposal } from './queries'
import { useJointDraft } from './useJointDraft'
import { type Values, valuesOf } from './values'

const draft: Proposal = { ...entrance, status: 'draft', publishedAt: null, version: 1, actions: ['edit'] }

/** What the server has, and what it was asked. */
let now: Proposal
let writing: Draft['writing']
let asked: string[]

const json = (body: unknown, status = 200, etag?: string) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...(etag && { ETag: etag }) },
  })

/** As much of the API as a draft needs. */
async function server(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(`/api/v1/proposals/${draft.id}`, '')
  asked.push(`${request.method} ${path}`.trim())
  if (path.endsWith('/lock') && request.method === 'DELETE') return new Response(null, { status: 204 })
  if (path.startsWith('/draft')) return json({ version: now.version, writing })
  if (request.method === 'PATCH') {
    if (request.headers.get('If-Match') !== `"${now.version}"`) return json({ status: 412 }, 412)
    now = { ...now, ...(await request.json()), version: now.version + 1 }
  }
  return json(now, 200, `"${now.version}"`)
}

beforeEach(() => {
  now = draft
  writing = []
  asked = []
  vi.stubGlobal('fetch', server)
})
afterEach(() => vi.unstubAllGlobals())

function Part() {
  const form = useForm<Values>({ mode: 'controlled', initialValues: valuesOf(draft) })
  const start = { known: draft, etag: '"1"', base: valuesOf(draft), both: [], joint: true }
  const joint = useJointDraft(form, start)
  return (
    <form {...joint.wiring}>
      <OthersWriting others={joint.others} />
      <TextArea label="Текст" {...form.getInputProps('body')} readOnly={joint.isTaken('body')} name="body" />
      <output>{form.values.title}</output>
      <LastSave saving={joint.saving} onTakeSaved={joint.takeSaved} />
    </form>
  )
}

const show = () => renderPart(() => <Part />, 'proposal', seeded())
const text = () => screen.findByLabelText('Текст')

test('whoever writes has the field, what is written saves itself, and leaving lets the field go', async () => {
  await show()
  await userEvent.type(await text(), ' и аптеки')
  expect(await screen.findByText(/Сохранено в \d\d:\d\d/, {}, { timeout: 4000 })).toBeVisible()
  expect(now.body).toBe('Восемь входов и аптеки')
  expect(asked.indexOf('PUT /draft/fields/body/lock')).toBeLessThan(asked.indexOf('PATCH'))
  await userEvent.tab()
  await vi.waitFor(() => expect(asked).toContain('DELETE /draft/fields/body/lock'))
})

test('what somebody else has saved meanwhile comes in, and the own words go on top of it', async () => {
  await show()
  await text()
  now = { ...now, title: 'Их название', version: 2 }
  await userEvent.type(await text(), ' и аптеки')
  await vi.waitFor(() => expect(now.body).toBe('Восемь входов и аптеки'), { timeout: 4000 })
  expect(now.title).toBe('Их название')
  expect(await screen.findByText('Их название')).toBeVisible()
})

test('where both have changed the same field nothing is written over', async () => {
  await show()
  await userEvent.type(await text(), ' и аптеки')
  now = { ...now, body: 'Их текст', version: 2 }
  await userEvent.click(await screen.findByRole('button', { name: 'Взять сохранённое' }, { timeout: 4000 }))
  expect(now.body).toBe('Их текст')
  expect(await text()).toHaveValue('Их текст')
})

test('a save that fails says so, and the words stay', async () => {
  await show()
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
  await userEvent.type(await text(), ' и аптеки')
  expect(await screen.findByText(/Пока не сохранилось/, {}, { timeout: 4000 })).toBeVisible()
  expect(await text()).toHaveValue('Восемь входов и аптеки')
})

test('a field in which somebody else writes is read only', async () => {
  const since = '2026-03-14T07:05:00Z'
  writing = [{ field: 'body', displayName: 'Мария И.', mine: false, since, until: since }]
  await show()
  expect(await screen.findByText(/Мария И\. пишет здесь: текст/)).toBeVisible()
  expect(await text()).toHaveAttribute('readonly')
})
