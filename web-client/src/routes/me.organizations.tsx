import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { MySeats } from '@/features/board/MySeats'
import { mySeats } from '@/features/board/queries'
import { MyClaims } from '@/features/claim/MyClaims'
import { myClaims } from '@/features/claim/queries'
import { MyOrganizationsPage } from '@/features/people/MyOrganizationsPage'
import { myOrganizations } from '@/features/people/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/me/organizations')({
  beforeLoad: requireSession,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      words('people', 'claim', 'board'),
      queryClient.fetchQuery({ ...myOrganizations, staleTime: 0 }),
      queryClient.fetchQuery({ ...myClaims, staleTime: 0 }),
      queryClient.fetchQuery({ ...mySeats, staleTime: 0 }),
    ]).then(() => undefined),
  component: () => (
    <MyOrganizationsPage>
      <MyClaims />
      <MySeats />
    </MyOrganizationsPage>
  ),
})
