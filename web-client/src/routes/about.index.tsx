import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '@/features/about/AboutPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/about/')({ loader: () => words('about'), component: AboutPage })
