import { id, oneOf } from '@/app/searchParams'

/** How the desk of officers is looked at: which queue, and of which body. */
export type DeskSearch<View extends string> = { view: View | undefined; body: string | undefined }

export const deskSearch =
  <const View extends string>(views: readonly View[]) =>
  (raw: Record<string, unknown>): DeskSearch<View> => ({
    view: oneOf(raw, 'view', views),
    body: id(raw, 'body'),
  })

/** The bodies whose work is shown: the chosen one, else all whose officer the person is. */
export function bodiesOf(roles: string[], chosen: string | undefined): string[] {
  const own = roles.flatMap(role => (role.startsWith('officer:') ? [role.slice('officer:'.length)] : []))
  return chosen && own.includes(chosen) ? [chosen] : own
}
