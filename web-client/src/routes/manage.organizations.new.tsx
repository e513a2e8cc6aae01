import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { CreatePage } from '@/features/organization/CreatePage'
import { loadFormLists } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/new')({
  beforeLoad: requireSession,
  loader: ({ context }) =>
    Promise.all([words('organization'), loadFormLists(context.queryClient)]).then(() => undefined),
  component: CreatePage,
})
