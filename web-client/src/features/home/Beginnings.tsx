import { useTranslation } from 'react-i18next'
import type { RoundTable } from '@/app/board'
import { Anchor, type PromiseGroup, StatusMark, VisuallyHidden } from '@/ui'
import css from './home.module.css'

/** How many weaknesses the front page names; the resolution has them all. */
const SHOWN = 5

type BeginningsProps = { roundTable: RoundTable; groups: PromiseGroup[] }

/** Who promised, and why: the addressees with their marks beside the weaknesses that were named. */
export function Beginnings({ roundTable, groups }: BeginningsProps) {
  const { t } = useTranslation('home')
  const weaknesses = roundTable.weaknesses ?? []
  return (
    <div className={css.cols}>
      <section>
        <h2>{t('who.title')}</h2>
        <ul role="list" className={css.addressees}>
          {groups.map(group => (
            <li key={group.id}>
              <h3>
                <Anchor href={`/round-tables/${roundTable.slug}#addressee-${group.id}`}>{group.name}</Anchor>
              </h3>
              <p className={css.sum}>
                {t('who.count', { count: group.promises.length })}
                <VisuallyHidden>
                  , {t('who.done', { count: group.promises.filter(one => one.state === 'done').length })}
                </VisuallyHidden>
              </p>
              <p className={css.row} aria-hidden="true">
                {group.promises.map(promise => (
                  <StatusMark key={promise.id} state={promise.state}>
                    {''}
                  </StatusMark>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {weaknesses.length > 0 && (
        <section>
          <div className={css.head}>
            <h2>{t('why.title')}</h2>
            {weaknesses.length > SHOWN && (
              <Anchor href={`/round-tables/${roundTable.slug}#weaknesses`}>
                {t('why.all', { count: weaknesses.length })}
              </Anchor>
            )}
          </div>
          <ol className={css.weaknesses} lang="ru">
            {weaknesses.slice(0, SHOWN).map(weakness => (
              <li key={weakness.text}>{weakness.text}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
