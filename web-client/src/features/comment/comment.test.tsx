import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Comments } from './Comments'
import { type Comment, type CommentPage, comments } from './queries'

const said: Comment = {
  id: '0198c0de-0000-7000-8000-000000000001',
  subjectType: 'proposal',
  subjectId: '0198c0de-0000-7000-8000-000000000002',
  rootId: null,
  author: { displayName: 'Мария И.', organization: null, side: 'resident', left: false, alias: null },
  stance: 'in_favour',
  status: 'published',
  text: 'Поддерживаю',
  language: 'ru',
  hidden: false,
  masked: false,
  publishedAt: '2026-02-01T09:00:00Z',
  editedAt: '2026-02-01T09:05:00Z',
  quote: null,
  replyCount: 0,
  returnedReason: null,
  mine: false,
  actions: [],
  createdAt: '2026-02-01T09:00:00Z',
  version: 1,
}

const page = (more: Partial<CommentPage>): CommentPage => ({
  items: [],
  nextCursor: null,
  total: 0,
  closed: null,
  takesStances: true,
  takesAliases: false,
  stances: { inFavour: 0, against: 0, neutral: 0 },
  ...more,
})

async function show(found: CommentPage) {
  const target = { kind: 'proposals', id: '1' } as const
  const client = seeded(cache =>
    cache.setQueryData(comments(target, '-createdAt').queryKey, { pages: [found], pageParams: [undefined] }),
  )
  await renderPart(() => <Comments target={target} />, 'comment', client)
}

test('a visitor reads who says what and is asked to sign in', async () => {
  const reply: Comment = {
    ...said,
    id: '0198c0de-0000-7000-8000-000000000003',
    rootId: said.id,
    stance: null,
    text: 'И я',
    editedAt: null,
    quote: { id: said.id, author: said.author, text: 'Поддерживаю' },
    author: { displayName: null, organization: null, side: 'resident', left: true, alias: null },
  }
  await show(
    page({
      items: [{ comment: { ...said, replyCount: 4 }, replies: [reply] }],
      total: 5,
      stances: { inFavour: 1, against: 0, neutral: 0 },
    }),
  )
  expect(await screen.findByRole('heading', { name: 'Обсуждение: 5 комментариев' })).toBeVisible()
  expect(screen.getByText('За: 1')).toBeVisible()
  expect(screen.getByText('изменено')).toBeVisible()
  expect(screen.getByText('Участник удалён')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Показать все 4 ответа' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Войти и написать' })).toHaveAttribute(
    'href',
    expect.stringContaining('/sign-in?returnTo='),
  )
  expect(screen.queryByRole('button', { name: 'Ответить' })).toBeNull()
})

test('placeholders stand where words were taken away', async () => {
  await show(
    page({
      items: [
        { comment: { ...said, status: 'removed', text: null }, replies: [] },
        {
          comment: { ...said, id: '0198c0de-0000-7000-8000-000000000004', hidden: true, text: null },
          replies: [],
        },
      ],
      total: 1,
    }),
  )
  expect(await screen.findByText('Комментарий удалён автором.')).toBeVisible()
  expect(screen.getByText('Комментарий скрыт модератором.')).toBeVisible()
})

test('what is closed says why and has no form', async () => {
  await show(page({ closed: 'Предложение завершено, обсуждение закрыто.' }))
  expect(await screen.findByText('Предложение завершено, обсуждение закрыто.')).toBeVisible()
  expect(screen.getByText('Здесь никто ничего не сказал.')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
})
