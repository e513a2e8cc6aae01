import { createFileRoute } from '@tanstack/react-router'
import { DesignPage } from '@/features/about/DesignPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/about/design')({ loader: () => words('about'), component: DesignPage })
