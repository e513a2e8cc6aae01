import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { userById } from '@/features/users/queries'
import { UserPage } from '@/features/users/UserPage'
import { words } from '@/i18n'

const here = getRouteApi('/manage/users/$id')

export const Route = createFileRoute('/manage/users/$id')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([words('users'), context.queryClient.ensureQueryData(userById(params.id))]),
  component: () => <UserPage id={here.useParams().id} />,
})
