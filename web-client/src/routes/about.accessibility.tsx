import { createFileRoute } from '@tanstack/react-router'
import { AccessibilityPage } from '@/features/about/AccessibilityPage'
import { words } from '@/i18n'

export const Route = createFileRoute('/about/accessibility')({
  loader: () => words('about'),
  component: AccessibilityPage,
})
