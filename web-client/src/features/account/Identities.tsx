import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '@/app/installation'
import { ProviderButton } from '@/app/ProviderButton'
import { reason } from '@/app/reason'
import { date } from '@/i18n/format'
import { Button, Notice, Section, toast } from '@/ui'
import css from './account.module.css'
import { ownIdentities, removeIdentity } from './queries'

/** By which outside providers the person signs in. Where there is none and was none, nothing is said of it. */
export function Identities() {
  const { t } = useTranslation('account')
  const client = useQueryClient()
  const { signInProvider } = useInstallation()
  const { items } = useSuspenseQuery(ownIdentities).data
  const remove = useMutation({
    mutationFn: removeIdentity,
    onSuccess: async () => {
      toast(t('identities.removed'))
      await client.invalidateQueries({ queryKey: ownIdentities.queryKey })
    },
  })
  if (!signInProvider && items.length === 0) return null
  return (
    <Section id="identities" title={t('identities.title')}>
      {remove.error && <Notice tone="call" live title={reason(remove.error)} />}
      {items.length === 0 && <p>{t('identities.none')}</p>}
      <ul role="list" className={css.rows}>
        {items.map(({ id, issuer, addedAt, lastUsedAt }) => {
          const name = new URL(issuer).host
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{name}</strong>
                </p>
                <p className={css.small}>
                  {t('identities.since', { date: date(addedAt) })}{' '}
                  {lastUsedAt && t('identities.last', { date: date(lastUsedAt) })}
                </p>
              </div>
              <Button
                small
                busy={remove.isPending && remove.variables === id}
                aria-label={t('identities.removeOne', { name })}
                onClick={() => remove.mutate(id)}
              >
                {t('identities.remove')}
              </Button>
            </li>
          )
        })}
      </ul>
      {signInProvider && (
        <ProviderButton
          purpose="link"
          returnTo="/me/settings"
          label={t('identities.add', { provider: signInProvider })}
        />
      )}
    </Section>
  )
}
