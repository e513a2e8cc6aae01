import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { requireSession } from '@/app/guard'
import { flag, oneOf, text } from '@/app/searchParams'
import { DeskPage } from '@/features/moderation/DeskPage'
import { words } from '@/i18n'

// By its address, not by `Route`: see routes/dashboard.tsx.
const here = getRouteApi('/manage/moderation')

export const Route = createFileRoute('/manage/moderation')({
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(search, 'show', ['waiting', 'appeals', 'decided']),
    mine: flag(search, 'mine'),
    case: text(search, 'case'),
  }),
  beforeLoad: requireSession,
  loader: () => words('moderation'),
  component: () => {
    const { show, mine, case: open } = here.useSearch()
    const navigate = here.useNavigate()
    return (
      <DeskPage
        key={`${show} ${mine}`}
        show={show ?? 'waiting'}
        mine={mine === true}
        open={open}
        onOpen={id => navigate({ search: { show, mine, case: id }, replace: true, resetScroll: false })}
      />
    )
  },
})
