import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unwrap } from './api'
import { type Authority, authorizedFetch, setAuthority } from './authorized'
import { byField, Problem } from './problem'

describe('problems', () => {
  test('violations become errors of the form, the first of a field wins', () => {
    expect(
      byField([
        { field: '/phones/0', message: 'Не похоже на телефон' },
        { field: '/ogrn', code: 'check-digit', message: 'Проверьте цифры' },
        { field: '/ogrn', code: 'length', message: 'Нужно 13 цифр' },
        { field: '/a~1b/c~0d', message: 'x' },
        { field: 'limit', in: 'query', message: 'От 1 до 100' },
      ]),
    ).toEqual({
      'phones.0': 'Не похоже на телефон',
      ogrn: 'Проверьте цифры',
      'a/b.c~d': 'x',
      limit: 'От 1 до 100',
    })
  })
  test('a refusal is thrown with its status, type and texts', async () => {
    const body = {
      type: 'https://x.example/problems/stale',
      title: 'Устарело',
      detail: 'Кто-то изменил раньше',
      traceId: 't1',
    }
    const refused = unwrap(Promise.resolve({ error: body, response: new Response(null, { status: 412 }) }))
    const problem = (await refused.catch(error => error)) as Problem
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 412, message: 'Кто-то изменил раньше' })
    expect(problem.is('stale')).toBe(true)
  })
  test('an answer that is no problem at all is still one for the caller', async () => {
    const refused = unwrap(
      Promise.resolve({ error: '<html>', response: new Response(null, { status: 502 }) }),
    )
    await expect(refused).rejects.toMatchObject({ status: 502, message: 'HTTP 502' })
  })
})

describe('requests', () => {
  const answers: Response[] = []
  const sent: Request[] = []
  beforeEach(() => {
    answers.length = 0
    sent.length = 0
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(request)
      const answer = answers.shift()
      if (!answer) throw new TypeError('network')
      return answer
    })
  })
  afterEach(() => vi.unstubAllGlobals())
  const nobody: Authority = {
    token: async () => undefined,
    renew: async () => undefined,
    stepUp: async () => undefined,
    language: () => 'ru',
  }
  const refusal = (type = '/problems/unauthorized') =>
    new Response(JSON.stringify({ type }), {
      status: 401,
      headers: { 'Content-Type': 'application/problem+json' },
    })

  test('carry the token and the language', async () => {
    setAuthority({ ...nobody, token: async () => 'one', language: () => 'en' })
    answers.push(new Response('{}'))
    await authorizedFetch(new Request('http://localhost/api/v1/x'))
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer one')
    expect(sent[0]?.headers.get('Accept-Language')).toBe('en')
  })
  test('are sent once more with their body after a renewal', async () => {
    setAuthority({ ...nobody, token: async () => 'old', renew: async refused => `after-${refused}` })
    answers.push(refusal(), new Response('{}', { status: 201 }))
    const answer = await authorizedFetch(
      new Request('http://localhost/api/v1/x', { method: 'POST', body: '{"typed":"long"}' }),
    )
    expect(answer.status).toBe(201)
    expect(sent[1]?.headers.get('Authorization')).toBe('Bearer after-old')
    expect(await sent[1]?.text()).toBe('{"typed":"long"}')
  })
  test('stay refused when the person gives up', async () => {
    setAuthority(nobody)
    answers.push(refusal())
    expect((await authorizedFetch(new Request('http://localhost/api/v1/x'))).status).toBe(401)
    answers.push(refusal('/problems/step-up-required'))
    expect((await authorizedFetch(new Request('http://localhost/api/v1/x'))).status).toBe(401)
    expect(sent).toHaveLength(2)
  })
  test('go on after the person has proved who they are, also when the session had ended before', async () => {
    setAuthority({
      ...nobody,
      token: async () => 'old',
      renew: async () => 'renewed',
      stepUp: async () => 'proved',
    })
    answers.push(refusal(), refusal('/problems/step-up-required'), new Response(null, { status: 204 }))
    const answer = await authorizedFetch(
      new Request('http://localhost/api/v1/x', { method: 'POST', body: '{"typed":"long"}' }),
    )
    expect(answer.status).toBe(204)
    expect(sent.map(request => request.headers.get('Authorization'))).toEqual([
      'Bearer old',
      'Bearer renewed',
      'Bearer proved',
    ])
    expect(await sent[2]?.text()).toBe('{"typed":"long"}')
  })
  test('tell a network that is away from a server that refuses', async () => {
    setAuthority(nobody)
    await expect(authorizedFetch(new Request('http://localhost/api/v1/x'))).rejects.toMatchObject({
      status: 0,
    })
  })
})
