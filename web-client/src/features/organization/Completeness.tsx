import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import css from './profile.module.css'
import { completeness } from './queries'

/** How much of the profile is there, rule by rule; what to do about the rest is told to whoever may do it. */
export function Completeness({ id, mayEdit }: { id: string; mayEdit: boolean }) {
  const { t } = useTranslation('organization')
  const judged = useQuery(completeness(id)).data
  if (!judged) return null
  return (
    <details className={css.completeness}>
      <summary>{t('completeness.title', { points: number(judged.points) })}</summary>
      <p className={css.changed}>{t(judged.complete ? 'completeness.enough' : 'completeness.notEnough')}</p>
      <ul role="list">
        {judged.rules.map(({ rule, title, points, met, advice }) => (
          <li key={rule}>
            {met ? (
              <IconCheck aria-hidden="true" size="1.1em" />
            ) : (
              <IconPlus aria-hidden="true" size="1.1em" />
            )}
            <span>
              {t(met ? 'completeness.met' : 'completeness.missing', { title, points: number(points) })}
              {!met && mayEdit && <small>{advice}</small>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
