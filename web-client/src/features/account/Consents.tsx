import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { date } from '@/i18n/format'
import { Button, Notice, toast } from '@/ui'
import css from './account.module.css'
import { type ConsentText, consent, consentTexts, me, ownConsents } from './queries'

/** Each purpose apart: what was agreed to and when, and how to take it back. */
export function Consents() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const minor = useSuspenseQuery(me).data.value.ageGroup === 'from14to17'
  const texts = useSuspenseQuery(consentTexts()).data.items
  const given = useSuspenseQuery(ownConsents).data.items
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()

  async function set(text: ConsentText, on: boolean) {
    setBusy(text.purpose)
    setFailure(undefined)
    try {
      await consent(client, text, on)
      toast(t(on ? 'consents.given' : 'consents.withdrawn'))
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
        {texts
          .filter(({ purpose }) => !(minor && purpose === 'dissemination'))
          .map(text => {
            const live = given.find(one => one.purpose === text.purpose && !one.withdrawnAt)
            return (
              <li key={text.purpose}>
                <div>
                  <p>
                    <strong>{text.title}</strong>
                  </p>
                  <p className={css.small}>{text.text}</p>
                  <p className={css.small}>
                    {live ? t('consents.since', { date: date(live.givenAt) }) : t('consents.none')}
                  </p>
                </div>
                {text.required ? (
                  <p className={css.small}>{t('consents.withAccount')}</p>
                ) : (
                  <Button
                    small
                    busy={busy === text.purpose}
                    aria-label={t(live ? 'consents.withdrawOne' : 'consents.giveOne', { title: text.title })}
                    onClick={() => set(text, !live)}
                  >
                    {t(live ? 'consents.withdraw' : 'consents.give')}
                  </Button>
                )}
              </li>
            )
          })}
      </ul>
    </>
  )
}
