import { useTranslation } from 'react-i18next'
import { Anchor, markOf, StatusMark } from '@/ui'
import common from './common.module.css'
import { Due } from './Due'
import css from './Promised.module.css'
import type { RecommendationCard } from './queries'

type PromisedProps = { recommendation: RecommendationCard; number: string; day: string }

/** One recommendation within the document; its own page is one click away. */
export function Promised({ recommendation, number, day }: PromisedProps) {
  const { t } = useTranslation('resolution')
  const { id, text, items, status, health, evidenceCount, targets, targetsMet, overdue } = recommendation
  const href = `/recommendations/${id}`
  return (
    <li id={id} className={css.promise}>
      <p className={css.number} aria-hidden="true">
        {number}
      </p>
      <div>
        <div lang="ru">
          <h3 className={css.text}>
            <Anchor href={href} className={css.open}>
              {text}
            </Anchor>
          </h3>
          {items.length > 0 && (
            <ul className={css.items}>
              {items.map(one => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </div>
        <p className={css.facts}>
          <StatusMark state={markOf(recommendation, day)}>{t(`status.${status}`)}</StatusMark>
          <Due dueOn={recommendation.dueOn} overdue={overdue} />
          <Anchor href={`${href}#evidence`}>
            {evidenceCount > 0 ? t('evidence.count', { count: evidenceCount }) : t('evidence.none')}
          </Anchor>
          {recommendation.evidenceBroken && <span className={common.late}>{t('evidence.someBroken')}</span>}
          {recommendation.reportMissed && <span className={common.late}>{t('reports.missing')}</span>}
          {recommendation.carriedFrom && (
            <Anchor href={`/recommendations/${recommendation.carriedFrom}`}>{t('carried.short')}</Anchor>
          )}
          {targets > 0 && (
            <span>
              {t('targets.met', { count: targets, met: targetsMet })} ({t(`health.${health}`)})
            </span>
          )}
        </p>
      </div>
    </li>
  )
}
