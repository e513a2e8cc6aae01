import { queryOptions } from '@tanstack/react-query'
import { api, type Get, type Post, unwrap } from '@/contract/api'

export type State = Get<'/api/v1/auth/second-factor'>
export type Secret = Post<'/api/v1/auth/second-factor'>

export const secondFactor = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/auth/second-factor', { signal })),
})

export const start = () => unwrap(api.POST('/api/v1/auth/second-factor'))

export const confirm = (code: string) =>
  unwrap(api.POST('/api/v1/auth/second-factor/confirmation', { body: { code } }))

export const renewCodes = () => unwrap(api.POST('/api/v1/auth/second-factor/recovery-codes'))

export const remove = () => unwrap(api.DELETE('/api/v1/auth/second-factor'))
