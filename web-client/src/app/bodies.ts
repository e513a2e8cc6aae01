import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/contract/api'

const found = (name: string, q: string, kind?: ('government' | 'council')[]) =>
  queryOptions({
    queryKey: ['organizations', name, q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations', {
          params: { query: { q: q || undefined, kind, limit: 20 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** Bodies that answer and are responsible, found by what was typed. */
export const bodies = (q: string) => found('bodies', q, ['government', 'council'])

/** Government bodies: those of them that decide. */
export const governments = (q: string) => found('governments', q, ['government'])

/** Organizations of every kind, found by what was typed. */
export const organizations = (q: string) => found('choices', q)

const SPEAKING = /^(?:representative|officer|council_member):(.+)$/
const SITTING = /^council_member:(.+)$/
const ANSWERING = /^officer:(.+)$/
const REPRESENTING = /^representative:(.+)$/

const ofRoles = (roles: string[], form: RegExp, name: string) => {
  const ids = [...new Set(roles.flatMap(role => form.exec(role)?.[1] ?? []))].sort()
  return queryOptions({
    queryKey: ['organizations', name, ids],
    queryFn: ({ signal }) =>
      Promise.all(
        ids.map(id => unwrap(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal }))),
      ),
  })
}

/** Organizations for which a person with these roles can speak. */
export const speakingFor = (roles: string[]) => ofRoles(roles, SPEAKING, 'speaking')

/** Organizations whose representative a person with these roles is. */
export const representedBy = (roles: string[]) => ofRoles(roles, REPRESENTING, 'represented')

/** Councils whose member a person with these roles is. */
export const councilsOf = (roles: string[]) => ofRoles(roles, SITTING, 'councils')

/** Government bodies whose officer a person with these roles is. */
export const answeringFor = (roles: string[]) => ofRoles(roles, ANSWERING, 'answering')
