import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Document } from '@/app/files/Proofs'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { ReportProblem } from '@/app/ReportProblem'
import { useSession } from '@/app/session'
import { date } from '@/i18n/format'
import { Anchor, Badge, Button, Dialog, ListSkeleton, Section, ShowMore } from '@/ui'
import common from './common.module.css'
import { Decide } from './Decide'
import { EvidenceForm } from './desk'
import { Failed } from './Failed'
import { kindsFor, witnesses } from './proof'
import css from './proofs.module.css'
import {
  type EvidenceItem,
  evidenceOf,
  indicatorTitles,
  organizationById,
  type Recommendation,
} from './queries'
import { Rules } from './Rules'

/** The proofs: what, where to look at it, who found it and whether it still holds. */
export function Evidence({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const list = useInfiniteQuery(evidenceOf(one.id))
  const items = itemsOf(list.data)
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const addressee = one.addressee.organizationId
  const kinds = kindsFor(roles, addressee, one.targets.length > 0)
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('evidence.title')}
      id="evidence"
      aside={one.evidenceCount > 0 ? t('evidence.count', { count: one.evidenceCount }) : undefined}
    >
      {list.isPending && <ListSkeleton rows={2} />}
      {list.isError && <Failed list={list} />}
      {list.isSuccess && items.length === 0 && <p className={css.quiet}>{t('evidence.empty')}</p>}
      {items.length > 0 && (
        <ul role="list" className={css.proofs}>
          {items.map(item => (
            <li key={item.id}>
              <Proof item={item} />
              {item.actions.length > 0 && <Decide recommendation={one.id} item={item} />}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          more
          busy={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
      {items.length > 0 && <TakeAway api={`/api/v1/recommendations/${one.id}/evidence`} />}
      <Rules recommendation={one} />
      {kinds.length > 0 && one.actions.includes('propose_evidence') && (
        <p className={`${common.acts} no-print`}>
          <Button onClick={() => setAdding(true)}>{t('evidence.add')}</Button>
        </p>
      )}
      <Dialog title={t('evidence.add')} open={adding} onClose={() => setAdding(false)}>
        <EvidenceForm
          recommendation={one}
          kinds={kinds}
          sides={witnesses(roles, addressee)}
          onDone={() => setAdding(false)}
        />
      </Dialog>
    </Section>
  )
}

function Proof({ item }: { item: EvidenceItem }) {
  const { t } = useTranslation('resolution')
  const titles = useQuery({ ...indicatorTitles, enabled: item.kind === 'indicator' }).data
  const indicator = item.kind === 'indicator' ? item.predicate : null
  const title =
    item.title ??
    (indicator ? titles?.get(indicator)?.title : null) ??
    item.url ??
    t(`evidence.kind.${item.kind}`)
  const href = item.path ?? item.url ?? (indicator ? `/dashboard?of=${indicator}` : null)
  const paper = [
    item.documentNumber && t('evidence.number', { number: item.documentNumber }),
    item.documentOn && t('evidence.of', { date: date(item.documentOn) }),
    item.documentBody,
  ].filter(Boolean)
  const reportable = !item.hiddenAt && (item.status === 'accepted' || item.status === 'broken')
  const decided = item.decidedAt ? date(item.decidedAt) : date(item.addedAt)
  return (
    <>
      <p className={css.proofHead}>
        <Badge tone={item.status === 'broken' || item.status === 'rejected' ? 'call' : 'plain'}>
          {t(`evidence.kind.${item.kind}`)}
        </Badge>
        <span className={css.when}>
          {item.origin === 'auto' && item.status === 'accepted'
            ? t('evidence.auto', { date: decided })
            : t(`evidence.state.${item.status}`, { date: decided })}
        </span>
      </p>
      <p className={css.proofTitle} lang="ru">
        {href ? (
          <Anchor href={href} rel={href.startsWith('/') ? undefined : 'nofollow noopener'}>
            {title}
          </Anchor>
        ) : (
          title
        )}
      </p>
      {paper.length > 0 && <p className={css.when}>{paper.join(', ')}</p>}
      {item.file && (
        <p className={css.when}>
          <Document title={item.file.name} file={item.file} open={reportable && !item.masked} />
        </p>
      )}
      {item.sha256 && (
        <p className={css.digest}>
          {t(item.kind === 'external' ? 'evidence.webpage.sha256' : 'evidence.sha256')}{' '}
          <code>{item.sha256}</code>
        </p>
      )}
      {item.note && (
        <p lang="ru" className={css.words}>
          {item.note}
        </p>
      )}
      <p className={css.when}>
        {t('evidence.addedBy')} <By who={item.addedBy} />
        {item.decidedBy && (
          <>
            {' · '}
            {t(`evidence.decidedBy.${item.status}`)} <By who={item.decidedBy} />
          </>
        )}
      </p>
      {item.decisionReason && (
        <p className={css.when}>
          {t('evidence.reason')} <span lang="ru">{item.decisionReason}</span>
        </p>
      )}
      {item.kind === 'external' && (
        <>
          {!item.masked && <Webpage item={item} />}
          <p className={css.when}>{t('evidence.externalNote')}</p>
        </>
      )}
      {(item.hiddenAt || item.masked) && (
        <p className={css.when}>{t(item.hiddenAt ? 'evidence.hidden' : 'evidence.masked')}</p>
      )}
      {reportable && (
        <p className="no-print">
          <ReportProblem subjectType="evidence" subjectId={item.id} title={title} />
        </p>
      )}
    </>
  )
}

/** What has become of the page since: a fact to look at, which decides nothing. */
function Webpage({ item }: { item: EvidenceItem }) {
  const { t } = useTranslation('resolution')
  const { webpage, checkedAt } = item
  if (!webpage) return <p className={css.when}>{t('evidence.webpage.unknown')}</p>
  const { status, since, readAt } = webpage
  const worse = status === 'changed' || status === 'gone'
  const key = status === 'gone' && !readAt ? 'never' : status
  return (
    <p className={worse ? common.late : css.when}>
      {t(`evidence.webpage.${key}`, {
        since: date(since),
        read: readAt ? date(readAt) : '',
        checked: checkedAt ? date(checkedAt) : '',
      })}
    </p>
  )
}

/** In which capacity; the person's name is there for those who may know it. */
function By({ who }: { who: EvidenceItem['addedBy'] }) {
  const { t } = useTranslation('resolution')
  const id = who.organizationId ?? ''
  const organization = useQuery({ ...organizationById(id), enabled: id !== '' }).data
  return (
    <>
      {t(`capacity.${who.capacity}`)}
      {organization && (
        <>
          {', '}
          <Anchor href={`/organizations/${organization.slug}`}>
            <span lang="ru">{organization.shortName}</span>
          </Anchor>
        </>
      )}
      {who.name && (
        <>
          {' ('}
          <span lang="ru">{who.name}</span>
          {')'}
        </>
      )}
    </>
  )
}
