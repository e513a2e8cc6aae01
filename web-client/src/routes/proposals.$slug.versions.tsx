import { createFileRoute } from '@tanstack/react-router'
import { proposal, versions } from '@/features/proposal/queries'
import { VersionsPage } from '@/features/proposal/VersionsPage'
import { words } from '@/i18n'

const number = (value: unknown) => (/^\d{1,4}$/.test(String(value)) ? Number(value) : undefined)

export const Route = createFileRoute('/proposals/$slug/versions')({
  validateSearch: (raw: Record<string, unknown>) => ({ from: number(raw.from), to: number(raw.to) }),
  loader: async ({ context, params }) => {
    const texts = words('proposal')
    const { value } = await context.queryClient.ensureQueryData(proposal(params.slug))
    await context.queryClient.ensureQueryData(versions(value.id)).finally(() => texts)
  },
  component: VersionsPage,
})
