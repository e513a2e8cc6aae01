import { onlineManager, useIsFetching } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import css from './Connection.module.css'

/** A wait longer than this is spoken about and can be left. */
const SLOW_MS = 3000

/** Tells that the network is away, or slow, and what can be done. */
export function Connection() {
  const { t } = useTranslation('app')
  const router = useRouter()
  const online = useSyncExternalStore(
    tell => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  )
  const fetching = useIsFetching() > 0
  const changing = useRouterState({ select: state => state.isLoading })
  const slow = useLonger(fetching || changing)

  return (
    <div role="status" className={css.bar} hidden={online && !slow}>
      {!online ? (
        <>
          <span>{t('connection.offline')}</span>
          <Button small look="quiet" onClick={() => router.invalidate()}>
            {t('connection.retry')}
          </Button>
        </>
      ) : slow ? (
        <>
          <span>{t('connection.slow')}</span>
          {changing && (
            <Button small look="quiet" onClick={() => router.history.back()}>
              {t('connection.stop')}
            </Button>
          )}
        </>
      ) : null}
    </div>
  )
}

function useLonger(waiting: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waiting) return setLong(false)
    const timer = setTimeout(() => setLong(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return long
}
