import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, LinkButton, Notice, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { askedOf, COMMUNITIES, type Community, type Invitation } from './queries'

/** What the home of a person keeps of what waits for them: it is asked for anew when something was answered. */
const WAITING = ['mine', 'waiting'] as const

/** Tells the reader that members invite an organization of theirs; nothing where nobody does. */
export function Asked({ community }: { community: Community }) {
  const { t } = useTranslation('community')
  const session = useSession()
  const user = session.state === 'signed-in' ? session.user : undefined
  const speaks = user?.roles.some(role => role.startsWith('representative:')) ?? false
  const list = useQuery({ ...askedOf(user?.id ?? ''), enabled: speaks })
  const here = list.data?.items.filter(({ communityId }) => communityId === community.id) ?? []
  return here.map(one => (
    <Notice key={one.organizationId} tone="call" title={t('asked.title')}>
      <p>
        {t('asked.by', {
          by: one.invitedBy?.shortName ?? t('someone'),
          name: one.organization?.shortName ?? t('someone'),
        })}
      </p>
      <AskedActs invitation={one} />
    </Notice>
  ))
}

/** The two answers to an invitation: joining says more on the community's page, a no is given where one is. */
export function AskedActs({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('community')
  const [open, setOpen] = useState(false)
  const { communitySlug, actions } = invitation
  return (
    <>
      <p className={record.acts}>
        <LinkButton small look="main" href={`/communities/${communitySlug}#join`}>
          {t('act.join')}
        </LinkButton>
        {actions.includes('decline') && (
          <Button small onClick={() => setOpen(true)}>
            {t('asked.decline')}
          </Button>
        )}
      </p>
      <Dialog title={t('asked.declineTitle')} open={open} onClose={() => setOpen(false)}>
        <DeclineForm invitation={invitation} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type DeclineFormProps = { invitation: Invitation; onDone: () => void }

function DeclineForm({ invitation, onDone }: DeclineFormProps) {
  const { t } = useTranslation('community')
  const { communityId: id, organizationId } = invitation
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/invitations/{organizationId}/actions/decline', {
          params: { path: { id, organizationId }, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() || null },
        }),
      ),
    told: t('asked.told'),
    forget: [COMMUNITIES, WAITING],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('asked.decline')}>
      <p>{t('asked.explain')}</p>
      <TextArea
        label={t('asked.reason')}
        optional={t('form.optional')}
        hint={t('asked.reasonHint')}
        rows={3}
        maxLength={500}
        {...form.getInputProps('reason')}
        name="reason"
      />
    </ActForm>
  )
}
