import { useQuery } from '@tanstack/react-query'
import { representedBy } from '@/app/bodies'
import { useSession } from '@/app/session'

/** The caller's organizations, to choose for which one they act; with ids only those of them. */
export function useSpeakers(among?: readonly string[]) {
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const own = useQuery(representedBy(roles)).data ?? []
  return among ? own.filter(({ id }) => among.includes(id)) : own
}
