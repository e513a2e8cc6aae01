import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { draftOf } from '@/app/drafts'
import { activityAreas, territories } from '@/app/reference'
import { Problem } from '@/contract/problem'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { media } from './media'
import { Duplicate, OrganizationForm } from './OrganizationForm'
import { legalForms, type Organization } from './queries'
import { EMPTY, type Values } from './values'

beforeEach(() => localStorage.clear())

async function show(
  onSend: (values: Values) => Promise<string>,
  preview?: (values: Values) => Promise<Organization>,
) {
  const done: string[] = []
  const none = { items: [], nextCursor: null, total: 0 } as never
  const client = seeded(query => {
    for (const { queryKey } of [activityAreas, legalForms, territories('')])
      query.setQueryData(queryKey, none)
    query.setQueryData(media('1').queryKey, [])
  })
  const onDone = (made: string) => done.push(made)
  const part = () => (
    <OrganizationForm
      initial={EMPTY}
      base={EMPTY}
      draftKey="organization.new"
      draft={{}}
      action="Добавить"
      onSend={onSend}
      preview={preview}
      onDone={onDone}
    />
  )
  await renderPart(part, 'organization', client)
  return done
}
const send = () => userEvent.click(screen.getByRole('button', { name: 'Добавить' }))
const name = () => screen.getByLabelText('Название')

test('a form without a name, and with a place that is none, is not sent', async () => {
  let sent = 0
  await show(async () => {
    sent++
    return ''
  })
  await userEvent.type(screen.getByLabelText(/^Место на карте/), 'у реки')
  await send()
  expect(screen.getByRole('alert')).toHaveFocus()
  expect(screen.getByRole('alert')).toHaveTextContent('Исправьте 2 ошибки')
  expect(name()).toHaveAccessibleDescription(/Напишите название/)
  expect(name()).toBeInvalid()
  expect(sent).toBe(0)
})

test('every violation of the API stands beside its field, a wrong line with its number', async () => {
  await show(async () => {
    throw new Problem(400, {
      violations: [
        { field: '/ogrn', code: 'check-digit', message: 'Не сходится контрольная цифра.' },
        { field: '/phones/1', code: 'phone', message: 'Нужен номер телефона.' },
      ],
    })
  })
  await userEvent.type(name(), 'Кедр')
  await send()
  expect(await screen.findByRole('link', { name: 'Не сходится контрольная цифра.' })).toHaveAttribute(
    'href',
    '#field-ogrn',
  )
  expect(screen.getByLabelText(/^Телефоны/)).toHaveAccessibleDescription(/2\. Нужен номер телефона\./)
  expect(name()).toHaveValue('Кедр')
})

test('a taken number leads to the organization that has it', async () => {
  await show(async () => {
    throw new Duplicate({ slug: 'kedr', shortName: 'Фонд «Кедр»' })
  })
  await userEvent.type(name(), 'Кедр')
  await send()
  expect(await screen.findByRole('link', { name: 'Фонд «Кедр»' })).toHaveAttribute(
    'href',
    '/organizations/kedr',
  )
  expect(screen.getByLabelText(/^ОГРН/)).toBeInvalid()
})

test('a refusal as a whole is said in the words of the API', async () => {
  await show(async () => {
    throw new Problem(429, { detail: 'Слишком много попыток.' })
  })
  await userEvent.type(name(), 'Кедр')
  await send()
  expect(await screen.findByRole('heading', { name: 'Слишком много попыток.' })).toBeVisible()
})

test('what is typed is kept as a draft, and a sent form is done', async () => {
  const done = await show(async values => values.shortName)
  await userEvent.type(name(), 'Кедр')
  await waitFor(() => expect(draftOf<{ values: Values }>('organization.new')?.values.shortName).toBe('Кедр'))
  await send()
  await waitFor(() => expect(done).toEqual(['Кедр']))
})

test('contacts of the form can be marked as a person’s own', async () => {
  const sent: Values[] = []
  await show(async values => {
    sent.push(values)
    return ''
  })
  await userEvent.type(name(), 'Кедр')
  await userEvent.type(screen.getByLabelText(/^Электронная почта/), 'a@example.org')
  await userEvent.click(screen.getByRole('checkbox', { name: 'a@example.org' }))
  await send()
  await waitFor(() => expect(sent[0]?.personalContacts).toEqual(['a@example.org']))
})

const page: Organization = {
  id: '1',
  slug: 'kedr',
  kind: 'ngo',
  shortName: 'Кедр',
  mission: 'Новые слова',
  fullName: null,
  description: null,
  language: 'ru',
  ogrn: null,
  inn: null,
  kpp: null,
  legalForm: null,
  activityAreas: [],
  territory: null,
  location: null,
  address: null,
  email: null,
  phones: [],
  personalContacts: [],
  website: null,
  links: [],
  foundedOn: null,
  registered: false,
  charterNumber: null,
  liquidatedOn: null,
  openingHours: { week: [{ day: 'monday', opens: '09:00', closes: '18:00' }], note: 'по записи' },
  verified: false,
  verifiedAt: null,
  verification: null,
  confirmedAt: null,
  demo: false,
  hiddenAt: null,
  masked: false,
  basis: {},
  status: 'published',
  actions: [],
  createdAt: '2026-02-01T09:00:00Z',
  updatedAt: '2026-02-01T09:00:00Z',
  version: 0,
}

test('hours that are none are told at their day and not sent', async () => {
  let sent = 0
  await show(async () => {
    sent++
    return ''
  })
  await userEvent.type(name(), 'Кедр')
  await userEvent.type(screen.getByLabelText('Вторник'), 'с утра')
  await send()
  expect(screen.getByLabelText('Вторник')).toHaveAccessibleDescription(/Вторник: напишите время/)
  expect(sent).toBe(0)
})

test('the preview is what the API answers, can be left without loss and saved from there', async () => {
  const asked: Values[] = []
  const done = await show(
    async values => values.shortName,
    async values => {
      asked.push(values)
      return page
    },
  )
  await userEvent.type(name(), 'Кедр')
  await userEvent.type(screen.getByLabelText('Понедельник'), '9-18')
  await userEvent.click(screen.getByRole('button', { name: 'Повторить понедельник до пятницы' }))
  await userEvent.click(screen.getByRole('button', { name: 'Предпросмотр' }))
  const seen = await screen.findByRole('region', { name: 'Так страницу увидят все' })
  expect(seen).toHaveFocus()
  expect(seen).toHaveTextContent('Новые слова')
  expect(seen).toHaveTextContent('пн 09:00–18:00')
  expect(asked[0]?.openingHours).toMatchObject({ monday: '9-18', friday: '9-18', saturday: '' })
  expect(screen.getByLabelText('Название')).not.toBeVisible()
  expect(done).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Вернуться к форме' }))
  expect(screen.getByLabelText('Пятница')).toHaveValue('9-18')
  await userEvent.click(screen.getByRole('button', { name: 'Предпросмотр' }))
  await userEvent.click((await screen.findAllByRole('button', { name: 'Добавить' }))[0] as HTMLElement)
  await waitFor(() => expect(done).toEqual(['Кедр']))
})

test('what the API finds wrong with a preview stands beside its field', async () => {
  await show(
    async () => '',
    async () => {
      throw new Problem(400, {
        violations: [{ field: '/inn', code: 'check-digit', message: 'Не сходится контрольная цифра.' }],
      })
    },
  )
  await userEvent.type(name(), 'Кедр')
  await userEvent.click(screen.getByRole('button', { name: 'Предпросмотр' }))
  expect(await screen.findByRole('link', { name: 'Не сходится контрольная цифра.' })).toBeVisible()
  expect(screen.getByLabelText(/^ИНН/)).toBeInvalid()
})
