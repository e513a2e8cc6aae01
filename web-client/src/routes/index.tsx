import { createFileRoute } from '@tanstack/react-router'
import { HomePage } from '@/features/home/HomePage'
import { loadHome } from '@/features/home/queries'
import { words } from '@/i18n'

export const Route = createFileRoute('/')({
  loader: ({ context }) => Promise.all([words('home'), loadHome(context.queryClient)]).then(() => undefined),
  component: HomePage,
})
