import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { Anchor, Checkbox, ShowMore } from '@/ui'
import css from './common.module.css'
import proofs from './proofs.module.css'
import { evidenceOf, type ReportItem } from './queries'

type EvidencePickProps = { recommendation: string; value: string[]; onChange: (ids: string[]) => void }

/** Which evidence a report rests on: what the person sees of this recommendation and nobody has rejected. */
export function EvidencePick({ recommendation, value, onChange }: EvidencePickProps) {
  const { t } = useTranslation('resolution')
  const list = useInfiniteQuery(evidenceOf(recommendation))
  const items = itemsOf(list.data).filter(item => item.status !== 'rejected')
  return (
    <fieldset className={css.set} id="field-evidenceIds" tabIndex={-1}>
      <legend>{t('step.field.evidenceIds')}</legend>
      <p className={css.explain}>{t(items.length > 0 ? 'step.hint.evidenceIds' : 'step.hint.noEvidence')}</p>
      {items.map(item => (
        <Checkbox
          key={item.id}
          label={item.title ?? item.url ?? t(`evidence.kind.${item.kind}`)}
          checked={value.includes(item.id)}
          onChange={event =>
            onChange(event.currentTarget.checked ? [...value, item.id] : value.filter(id => id !== item.id))
          }
        />
      ))}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </fieldset>
  )
}

/** What a report rests on, with the way to each; that it rests on words alone is said too. */
export function ReportEvidence({ report }: { report: ReportItem }) {
  const { t } = useTranslation('resolution')
  const unseen = report.evidenceNamed - report.evidence.length
  if (report.evidenceNamed === 0) return <p className={proofs.when}>{t('reports.words')}</p>
  return (
    <>
      <p className={proofs.when}>{t('reports.evidence')}</p>
      <ul className={proofs.named}>
        {report.evidence.map(one => (
          <li key={one.id}>
            <Anchor
              href={one.path ?? one.url ?? '#evidence'}
              rel={!one.path && one.url ? 'nofollow noopener' : undefined}
            >
              {one.title ? <span lang="ru">{one.title}</span> : (one.url ?? t(`evidence.kind.${one.kind}`))}
            </Anchor>
            {one.status !== 'accepted' && ` (${t(`reports.state.${one.status}`)})`}
          </li>
        ))}
        {unseen > 0 && <li>{t('reports.unseen', { count: unseen })}</li>}
      </ul>
    </>
  )
}
