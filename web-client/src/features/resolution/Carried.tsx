import { useTranslation } from 'react-i18next'
import { Anchor } from '@/ui'
import css from './common.module.css'
import type { Recommendation } from './queries'

type Link = NonNullable<Recommendation['carriedFrom']>

/** What this takes up from an earlier round table, and which later ones take it up: both ways, each with its state. */
export function Carried({
  recommendation: { carriedFrom, carriedInto },
}: {
  recommendation: Recommendation
}) {
  const { t } = useTranslation('resolution')
  if (!carriedFrom && carriedInto.length === 0) return null
  return (
    <ul role="list" className={css.carried}>
      {carriedFrom && (
        <li>
          {t('carried.from')} <Other one={carriedFrom} />
        </li>
      )}
      {carriedInto.map(one => (
        <li key={one.id}>
          {t('carried.into')} <Other one={one} />
        </li>
      ))}
    </ul>
  )
}

function Other({ one }: { one: Link }) {
  const { t } = useTranslation('resolution')
  return (
    <>
      <Anchor href={`/recommendations/${one.id}`}>
        <span lang="ru">
          {one.number}. {one.text}
        </span>
      </Anchor>{' '}
      (<span lang="ru">{one.roundTable.title}</span>: {t(`status.${one.status}`)})
    </>
  )
}
