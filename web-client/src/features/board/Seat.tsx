import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Badge, Button, ConfirmDialog, Notice } from '@/ui'
import css from './board.module.css'
import { ProlongDialog } from './ProlongDialog'
import { BOARD, type Trustee } from './queries'

type Action = Schemas['TrusteeAction']

/** What takes something away asks first. */
const ASKS: Action[] = ['revoke', 'end', 'resign']

/** A seat: who, as what, from when to when, and what the reader may do to it. */
export function Seat({ organization, seat }: { organization: string; seat: Trustee }) {
  const { t } = useTranslation('board')
  const [asked, setAsked] = useState<Action>()
  const [prolonging, setProlonging] = useState(false)
  const act = useAct({
    send: (action: Action, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/trustees/{trusteeId}/actions/{action}', {
          params: {
            path: { id: organization, trusteeId: seat.id, action },
            header: { 'Idempotency-Key': key },
          },
        }),
      ),
    told: t('done'),
    forget: [BOARD],
    onDone: () => setAsked(undefined),
  })

  function press(action: Action) {
    if (action === 'prolong') setProlonging(true)
    else if (ASKS.includes(action)) setAsked(action)
    else act.do(action)
  }

  const end = seat.endedOn ?? seat.until
  return (
    <li className={css.row}>
      <span className={css.who}>
        <strong>{seat.name}</strong>
        <span>{seat.position}</span>
        <span className={css.quiet}>
          {end ? t('term', { from: date(seat.since), to: date(end) }) : t('from', { from: date(seat.since) })}
          {seat.email && ` · ${seat.email}`}
        </span>
      </span>
      <span className={css.acts}>
        {seat.status !== 'accepted' && <Badge>{t(`status.${seat.status}`)}</Badge>}
        {seat.status === 'accepted' && !seat.published && <Badge>{t('hidden')}</Badge>}
        {seat.actions.map(action => (
          <Button
            key={action}
            small
            busy={act.busy}
            look={ASKS.includes(action) ? 'danger' : 'plain'}
            aria-label={t('actionFor', { action: t(`action.${action}`), name: seat.name })}
            onClick={() => press(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
      </span>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      <ConfirmDialog
        title={asked ? t('ask', { action: t(`action.${asked}`), name: seat.name }) : ''}
        open={asked !== undefined}
        action={asked ? t(`action.${asked}`) : ''}
        danger
        busy={act.busy}
        onConfirm={() => asked && act.do(asked, { onError: () => setAsked(undefined) })}
        onCancel={() => setAsked(undefined)}
      >
        <p>{asked && t(`means.${asked}`)}</p>
      </ConfirmDialog>
      <ProlongDialog
        organization={organization}
        seat={seat}
        open={prolonging}
        onClose={() => setProlonging(false)}
      />
    </li>
  )
}
