import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, ConfirmDialog, LinkButton, Notice, toast } from '@/ui'
import type { Action, Organization } from './queries'

/** The order of the buttons; which of them stand here the API says, and nobody else knows. */
const ORDER: Action[] = ['publish', 'submit', 'restore', 'confirm', 'verify', 'unverify', 'return', 'archive']
/** What takes something away asks first. */
const ASKS: Action[] = ['return', 'unverify', 'archive']

type ActionsProps = { organization: Organization; onAct: (action: Action) => Promise<unknown> }

export function Actions({ organization, onAct }: ActionsProps) {
  const { t } = useTranslation('organization')
  const [asked, setAsked] = useState<Action>()
  const [busy, setBusy] = useState<Action>()
  const [failure, setFailure] = useState<unknown>()
  const { id, actions, shortName } = organization

  async function run(action: Action) {
    setBusy(action)
    setFailure(undefined)
    try {
      await onAct(action)
      toast(t(`action.done.${action}`))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
      setAsked(undefined)
    }
  }

  return (
    <>
      {ORDER.filter(action => actions.includes(action)).map(action => (
        <Button
          key={action}
          look={action === 'publish' ? 'main' : ASKS.includes(action) ? 'danger' : 'plain'}
          busy={busy === action}
          onClick={() => (ASKS.includes(action) ? setAsked(action) : run(action))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {actions.includes('merge') && (
        <LinkButton href={`/manage/organizations/${id}/merge`}>{t('action.merge')}</LinkButton>
      )}
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      <ConfirmDialog
        title={asked ? t(`action.ask.${asked}`, { name: shortName }) : ''}
        open={asked !== undefined}
        action={asked ? t(`action.${asked}`) : ''}
        danger
        busy={busy !== undefined}
        onConfirm={() => asked && run(asked)}
        onCancel={() => setAsked(undefined)}
      >
        <p>{asked && t(`action.means.${asked}`)}</p>
      </ConfirmDialog>
    </>
  )
}
