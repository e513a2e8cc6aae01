import { useTranslation } from 'react-i18next'
import { Anchor } from './Anchor'
import css from './Breadcrumbs.module.css'

/** The way up from this page. The page itself is not repeated: its heading stands right below. */
export function Breadcrumbs({ steps }: { steps: { href: string; label: string }[] }) {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={t('breadcrumbs')} className={css.crumbs}>
      <ol role="list">
        {steps.map(step => (
          <li key={step.href}>
            <Anchor href={step.href}>{step.label}</Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}
