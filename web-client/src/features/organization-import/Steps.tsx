import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyAfter, newKey } from '@/app/onceKey'
import { reason } from '@/app/reason'
import { Button, ConfirmDialog, LinkButton, Notice } from '@/ui'
import { Counts } from './Counts'
import css from './import.module.css'
import { type Action, act, forgetLists, importById, type RegisterImport } from './queries'

/** The order of the buttons; which of them stand here the API says. Changing has its own form. */
const ORDER = ['start', 'cancel', 'undo'] as const satisfies Action[]
type Step = (typeof ORDER)[number]

/** What can be done with an import now. Each step asks first and says what it means. */
export function Steps({ of }: { of: RegisterImport }) {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const [asked, setAsked] = useState<Step>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const key = useRef(newKey())
  const forecast = asked === 'start' && of.status === 'ready' ? (of.forecast ?? undefined) : undefined

  async function go(step: Step) {
    setBusy(true)
    setRefusal(undefined)
    try {
      await act(of.id, step, key.current)
      key.current = newKey()
      setAsked(undefined)
      await Promise.all([client.invalidateQueries(importById(of.id)), forgetLists(client)])
    } catch (error) {
      key.current = keyAfter(error, key.current)
      setRefusal(reason(error))
      client.invalidateQueries(importById(of.id))
    } finally {
      setBusy(false)
    }
  }

  const close = () => {
    setAsked(undefined)
    setRefusal(undefined)
  }
  return (
    <div className={css.steps}>
      {ORDER.filter(step => of.actions.includes(step)).map(step => (
        <Button key={step} look={step === 'start' ? 'main' : 'danger'} onClick={() => setAsked(step)}>
          {t(`step.${step}`)}
        </Button>
      ))}
      {of.created + of.changed > 0 && (
        <LinkButton href="/organizations?sort=-createdAt">{t('result.open')}</LinkButton>
      )}
      <ConfirmDialog
        title={asked ? t(`step.ask.${asked}`) : ''}
        open={asked !== undefined}
        action={asked ? t(`step.${asked}`) : ''}
        danger={asked !== 'start'}
        busy={busy}
        onConfirm={() => asked && go(asked)}
        onCancel={close}
      >
        {asked === 'start' && <Counts of={of} forecast={forecast} />}
        <p>{asked && t(`step.means.${asked}`)}</p>
        {refusal && (
          <Notice tone="call" live>
            <p>{refusal}</p>
          </Notice>
        )}
      </ConfirmDialog>
    </div>
  )
}
