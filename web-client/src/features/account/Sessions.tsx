import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { dateTime } from '@/i18n/format'
import { Badge, Button, Notice, toast } from '@/ui'
import css from './account.module.css'
import { deviceOf } from './device'
import { endSession, ownSessions } from './queries'

/** Where the person is signed in, and how to end it. */
export function Sessions() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { items } = useSuspenseQuery(ownSessions).data
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()

  async function end(id?: string) {
    setBusy(id ?? 'others')
    setFailure(undefined)
    try {
      await endSession(client, id)
      toast(t('sessions.ended'))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <>
      {failure !== undefined && <Notice tone="call" live title={reason(failure)} />}
      <ul role="list" className={css.rows}>
        {items.map(({ id, device, network, createdAt, lastUsedAt, current }) => {
          const { browser, system } = deviceOf(device)
          const name = [browser ?? t('sessions.unknown'), system].filter(Boolean).join(', ')
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{name}</strong> {current && <Badge>{t('sessions.current')}</Badge>}
                </p>
                <p className={css.small}>
                  {t('sessions.facts', {
                    network,
                    since: dateTime(createdAt),
                    last: dateTime(lastUsedAt),
                  })}
                </p>
              </div>
              {!current && (
                <Button
                  small
                  busy={busy === id}
                  aria-label={t('sessions.endOne', { name })}
                  onClick={() => end(id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {items.some(({ current }) => !current) && (
        <Button busy={busy === 'others'} onClick={() => end()}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </>
  )
}
