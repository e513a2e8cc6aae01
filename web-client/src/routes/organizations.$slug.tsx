import { createFileRoute } from '@tanstack/react-router'
import { OrganizationFailure } from '@/features/organization/GonePage'
import { OrganizationPage } from '@/features/organization/OrganizationPage'
import { organization } from '@/features/organization/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/organizations/$slug')({
  loader: async ({ context, params }) => {
    const texts = words('organization')
    // Also a page that tells of a failure needs the words.
    await context.queryClient.ensureQueryData(organization(params.slug)).finally(() => texts)
  },
  component: OrganizationPage,
  errorComponent: OrganizationFailure,
})
