import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { OtpField } from '@/app/entry/OtpField'
import { arrive, takeVisit, ticket, type Visit } from '@/app/provider'
import { reason } from '@/app/reason'
import { safeReturn } from '@/app/returnTo'
import { signInByProvider, stepUpByProvider } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Problem } from '@/contract/problem'
import { Anchor, Notice, Page, Skeleton, toast } from '@/ui'
import { addIdentity, registerByProvider } from './queries'
import { RegisterForm, RegisterSent } from './RegisterForm'

type Newcomer = { visit: Visit; email?: string; displayName?: string }

/** Where the outside provider sends people back to: each goes on with what they went for. */
export function ProviderPage({ code }: { code: string | undefined }) {
  const { t } = useTranslation('account')
  const router = useRouter()
  const [newcomer, setNewcomer] = useState<Newcomer>()
  const [asked, setAsked] = useState<Visit>()
  const [sentTo, setSentTo] = useState<string>()
  const begun = useRef(false)

  function done(visit: Visit) {
    toast(t(`provider.done.${visit.purpose}`))
    router.history.replace(safeReturn(visit.returnTo))
  }

  const come = useMutation({
    mutationFn: async () => {
      const visit = takeVisit()
      if (!visit || !code) throw new Problem(401, { detail: t('provider.broken') })
      const { known, email, displayName } = await arrive(visit, code)
      if (visit.purpose === 'sign_in' && !known)
        return setNewcomer({ visit, email: email ?? undefined, displayName: displayName ?? undefined })
      try {
        await finish(visit)
        done(visit)
      } catch (error) {
        if (!(error instanceof Problem && error.is('otp-required'))) throw error
        setAsked(visit)
      }
    },
  })
  const { mutate } = come
  // Once: the provider's answer is good for one use.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate()
  }, [mutate])

  if (sentTo) return <RegisterSent email={sentTo} />
  if (newcomer)
    return (
      <Page title={t('register.title')} lead={t('provider.newcomer')}>
        <RegisterForm
          withPassword={false}
          onSent={setSentTo}
          email={newcomer.email}
          displayName={newcomer.displayName}
          send={({ password: _, ...body }) => registerByProvider({ ...body, ...ticket(newcomer.visit) })}
        />
      </Page>
    )
  if (asked)
    return (
      <Page title={t('provider.code')}>
        <CodeForm visit={asked} onDone={() => done(asked)} />
      </Page>
    )
  return (
    <Page title={t('provider.title')}>
      {come.error ? (
        <>
          <Notice tone="call" live title={reason(come.error)} />
          <p>
            <Anchor href="/sign-in">{t('provider.again')}</Anchor>
          </p>
        </>
      ) : (
        <>
          <p role="status">{t('provider.wait')}</p>
          <Skeleton lines={2} />
        </>
      )}
    </Page>
  )
}

/** What the person went for, with the code of the second factor where it is asked for. */
function finish(visit: Visit, otp?: string): Promise<unknown> {
  const proof = { ...ticket(visit), ...(otp ? { otp } : {}) }
  if (visit.purpose === 'link') return addIdentity(ticket(visit))
  return visit.purpose === 'step_up' ? stepUpByProvider(proof) : signInByProvider(proof)
}

function CodeForm({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const { t } = useTranslation('account')
  const form = useForm({
    initialValues: { otp: '' },
    validate: { otp: value => (value.trim() ? null : t('entry:needOtp')) },
  })
  const act = useAct({
    send: ({ otp }: typeof form.values) => finish(visit, otp.trim()),
    onDone,
    onRefused: error => {
      if (!(error instanceof Problem && error.is('otp-required'))) return undefined
      form.setErrors({ otp: reason(error) })
      return null
    },
  })
  return (
    <ActForm form={form} act={act} submit={t('signIn')}>
      <OtpField {...form.getInputProps('otp')} />{' '}
    </ActForm>
  )
}
