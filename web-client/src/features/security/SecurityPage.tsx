import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { refreshUser } from '@/app/session'
import { date } from '@/i18n/format'
import { Button, ConfirmDialog, Notice, Page, Section, toast } from '@/ui'
import { Enrol } from './Enrol'
import { remove, renewCodes, type Secret, secondFactor, start } from './queries'
import { RecoveryCodes } from './RecoveryCodes'
import css from './security.module.css'

/** The second factor of one's own account: to switch it on, to get new recovery codes, to switch it off. */
export function SecurityPage() {
  const { t } = useTranslation('security')
  const client = useQueryClient()
  const { data: state } = useSuspenseQuery(secondFactor)
  const [secret, setSecret] = useState<Secret>()
  const [codes, setCodes] = useState<string[]>()
  const [removing, setRemoving] = useState(false)

  async function changed() {
    await Promise.all([client.invalidateQueries(secondFactor), refreshUser()])
  }

  const begin = useMutation({ mutationFn: start, onSuccess: setSecret })
  const renew = useMutation({
    mutationFn: renewCodes,
    onSuccess: answer => {
      setCodes(answer.recoveryCodes)
      return changed()
    },
  })
  const leave = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toast(t('removed'))
      return changed()
    },
    onSettled: () => setRemoving(false),
  })
  const failure = begin.error ?? renew.error ?? leave.error

  return (
    <Page title={t('title')} lead={t('lead')}>
      {state.sleepingRoles.length > 0 && (
        <Notice tone="call" title={t('asleep.title')}>
          <p>{t('asleep.lead')}</p>
        </Notice>
      )}
      <Section title={t('factor')}>
        {failure && (
          <Notice tone="call" live title={t('failed')}>
            <p>{reason(failure)}</p>
          </Notice>
        )}
        {codes ? (
          <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
        ) : secret ? (
          <Enrol
            secret={secret}
            onCancel={() => setSecret(undefined)}
            onDone={fresh => {
              setSecret(undefined)
              setCodes(fresh)
              return changed()
            }}
          />
        ) : state.enabled ? (
          <>
            <p role="status">
              {t('on', { date: state.since ? date(state.since) : '' })}{' '}
              {t('left', { count: state.recoveryCodesLeft })}
            </p>
            <p className={css.acts}>
              <Button busy={renew.isPending} onClick={() => renew.mutate()}>
                {t('renew')}
              </Button>
              <Button busy={begin.isPending} onClick={() => begin.mutate()}>
                {t('replace')}
              </Button>
              <Button look="danger" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            </p>
          </>
        ) : (
          <>
            <p role="status">{t('off')}</p>
            <p className={css.acts}>
              <Button look="main" busy={begin.isPending} onClick={() => begin.mutate()}>
                {t('start')}
              </Button>
            </p>
          </>
        )}
      </Section>
      <ConfirmDialog
        title={t('removeTitle')}
        open={removing}
        danger
        action={t('remove')}
        busy={leave.isPending}
        onConfirm={() => leave.mutate()}
        onCancel={() => setRemoving(false)}
      >
        <p>{t(state.required ? 'removeRequired' : 'removeLead')}</p>
      </ConfirmDialog>
    </Page>
  )
}
