import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { ImportPage } from '@/features/organization-import/ImportPage'
import { fields, importById, mappings } from '@/features/organization-import/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/manage/organizations/imports/$id')({
  beforeLoad: requireSession,
  loader: ({ context, params }) =>
    Promise.all([
      words('organization-import'),
      context.queryClient.ensureQueryData(importById(params.id)),
      context.queryClient.ensureQueryData(fields),
      context.queryClient.ensureQueryData(mappings),
    ]).then(() => undefined),
  component: ImportPage,
})
