import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { dateTime } from '@/i18n/format'
import { Button, ConfirmDialog, Notice, Section } from '@/ui'
import { AttachForm } from './AttachForm'
import { CodeForm } from './CodeForm'
import css from './claim.module.css'
import { DocumentList } from './DocumentList'
import { CLAIMS, type Claim, step } from './queries'

/** An open claim: what is to be done now. Which steps there are, the API says. */
export function Progress({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  const [leaving, setLeaving] = useState(false)
  const act = useAct({
    send: (action: 'send_code' | 'check' | 'withdraw', key) => step(claim.id, action, key),
    forget: [CLAIMS, ['me', 'organizations'], ['organizations'], ['people']],
    onDone: () => setLeaving(false),
  })
  return (
    <Section title={t(`status.${claim.status}`)}>
      <p>
        {claim.method === 'documents' && claim.status === 'submitted'
          ? t('now.documents')
          : t(`now.${claim.status}`, { address: claim.address ?? '' })}
      </p>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      {claim.actions.includes('enter_code') && <CodeForm claim={claim} />}
      {claim.proof && claim.actions.includes('check') && (
        <div className={css.form}>
          <p>{t(claim.method === 'dns_record' ? 'proof.record' : 'proof.file')}</p>
          <code className={css.line}>{claim.proof.at}</code>
          <p>{t('proof.line')}</p>
          <code className={css.line}>{claim.proof.line}</code>
          {claim.checkResult && claim.checkedAt && (
            <Notice tone="call" live title={t('proof.checked', { at: dateTime(claim.checkedAt) })}>
              <p>{t(`result.${claim.checkResult}`)}</p>
            </Notice>
          )}
        </div>
      )}
      {claim.statement && <p className={css.statement}>{claim.statement}</p>}
      {claim.actions.includes('attach') ? (
        <AttachForm claim={claim} />
      ) : (
        <DocumentList documents={claim.documents} />
      )}
      <p className={css.acts}>
        {claim.actions.includes('check') && (
          <Button look="main" busy={act.busy} onClick={() => act.do('check')}>
            {t('action.check')}
          </Button>
        )}
        {claim.actions.includes('send_code') && (
          <Button busy={act.busy} onClick={() => act.do('send_code')}>
            {t(claim.letterAt ? 'action.send_again' : 'action.send_code')}
          </Button>
        )}
        {claim.actions.includes('withdraw') && (
          <Button look="danger" onClick={() => setLeaving(true)}>
            {t('action.withdraw')}
          </Button>
        )}
      </p>
      <ConfirmDialog
        title={t('withdraw.title')}
        open={leaving}
        action={t('action.withdraw')}
        danger
        busy={act.busy}
        onConfirm={() => act.do('withdraw', { onError: () => setLeaving(false) })}
        onCancel={() => setLeaving(false)}
      >
        <p>{t('withdraw.means')}</p>
      </ConfirmDialog>
    </Section>
  )
}
