import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Button, Dialog, Skeleton } from '@/ui'
import record from '@/ui/record.module.css'
import type { CarriesOutProps } from './CarriesOut'
import css from './carries-out.module.css'
import { carriedOut, type Item } from './queries'

const OfferForm = lazy(() => import('./OfferForm').then(part => ({ default: part.OfferForm })))

export default function Part({ kind, id }: CarriesOutProps) {
  const { t } = useTranslation('carries-out')
  const known = useQuery(carriedOut(kind, id)).data
  const [offering, setOffering] = useState(false)
  const may = known?.actions.includes('propose_evidence')
  if (!known || (known.items.length === 0 && !may)) return null
  return (
    <section aria-labelledby="carries-out" className={css.part}>
      <h2 id="carries-out">{t('title')}</h2>
      {known.items.length > 0 && (
        <ul role="list">
          {known.items.map(item => (
            <Recommended key={item.evidenceId} item={item} kind={kind} />
          ))}
        </ul>
      )}
      {may && (
        <p className="no-print">
          <Button small onClick={() => setOffering(true)}>
            {t('offer')}
          </Button>
        </p>
      )}
      <Dialog title={t('offer')} open={offering} onClose={() => setOffering(false)}>
        <Suspense fallback={<Skeleton height="16rem" />}>
          <OfferForm kind={kind} id={id} offers={known.offers} onDone={() => setOffering(false)} />
        </Suspense>
      </Dialog>
    </section>
  )
}

/** One recommendation, how it stands, and whether this was accepted as evidence of it. */
function Recommended({ item, kind }: { item: Item; kind: CarriesOutProps['kind'] }) {
  const { t } = useTranslation('carries-out')
  const { recommendation: one, status, predicate } = item
  return (
    <li>
      <Anchor href={`/recommendations/${one.id}`}>
        <span lang="ru">
          {one.number}. {one.text}
        </span>
      </Anchor>
      <p className={record.quiet}>
        <span lang="ru">{one.roundTable.title}</span>, {t(`recommendation.${one.status}`)}
      </p>
      <p className={status === 'broken' ? css.broken : record.quiet}>
        {t(`predicate.${kind}.${predicate}`)}: {t(`state.${status}`)}
      </p>
    </li>
  )
}
