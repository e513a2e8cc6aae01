import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Badge, Button, Meta } from '@/ui'
import css from './claim.module.css'
import { DocumentList } from './DocumentList'
import type { Claim } from './queries'

type DeskRowProps = {
  claim: Claim
  /** Where the keys work now. */
  at: boolean
  onFocus: () => void
  onConfirm: () => void
  onRefuse: () => void
}

/** One claim of the queue, with everything that is needed to decide. */
export function DeskRow({ claim, at, onFocus, onConfirm, onRefuse }: DeskRowProps) {
  const { t } = useTranslation('claim')
  const { organization, claimant, owners, otherClaims } = claim
  return (
    <li className={css.row} data-at={at || undefined} onFocus={onFocus}>
      <h2>
        <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
      </h2>
      <Meta>
        <span>{`${claimant.displayName ?? t('desk.gone')}, ${claim.position}`}</span>
        <span>{t(`method.${claim.method}`)}</span>
        <span>{date(claim.createdAt)}</span>
        {claim.status === 'disputed' && <Badge tone="call">{t('status.disputed')}</Badge>}
        {!!owners && <Badge>{t('desk.owners', { count: owners })}</Badge>}
        {!!otherClaims && <Badge>{t('desk.others', { count: otherClaims })}</Badge>}
      </Meta>
      {claim.statement && <p className={css.statement}>{claim.statement}</p>}
      <DocumentList documents={claim.documents} />
      <p className={css.acts}>
        {claim.actions.includes('confirm') && (
          <Button
            small
            look="plain"
            aria-label={t('actionFor', { action: t('action.confirm'), name: organization.shortName })}
            onClick={onConfirm}
          >
            {t('action.confirm')}
          </Button>
        )}
        {claim.actions.includes('refuse') && (
          <Button
            small
            look="danger"
            aria-label={t('actionFor', { action: t('action.refuse'), name: organization.shortName })}
            onClick={onRefuse}
          >
            {t('action.refuse')}
          </Button>
        )}
        {claim.actions.length === 0 && <span className={css.quiet}>{t('desk.party')}</span>}
      </p>
    </li>
  )
}
