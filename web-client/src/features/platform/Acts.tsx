import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, LinkButton, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { PLATFORMS, type Platform } from './queries'
import { AskForm, InviteForm } from './SeatForms'

const SHOWN = ['ask', 'invite', 'close'] as const
type Shown = (typeof SHOWN)[number]

/** What the reader may do with the platform as a whole. */
export function Acts({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platform')
  const [asked, setAsked] = useState<Shown>()
  const offered = SHOWN.filter(action => platform.actions.includes(action))
  const edit = platform.actions.includes('edit')
  const done = () => setAsked(undefined)
  if (offered.length === 0 && !edit) return null
  return (
    <section aria-label={t('act.title')}>
      <p className={record.acts}>
        {offered.map(action => (
          <Button
            key={action}
            small
            look={action === 'ask' ? 'main' : undefined}
            onClick={() => setAsked(action)}
          >
            {t(`act.${action}`)}
          </Button>
        ))}
        {edit && (
          <LinkButton small href={`/platforms/${platform.slug}/edit`}>
            {t('act.edit')}
          </LinkButton>
        )}
      </p>
      <Dialog title={asked ? t(`act.${asked}`) : ''} open={asked !== undefined} onClose={done}>
        {asked === 'ask' && <AskForm platform={platform} onDone={done} />}
        {asked === 'invite' && <InviteForm platform={platform} onDone={done} />}
        {asked === 'close' && <CloseForm id={platform.id} onDone={done} />}
      </Dialog>
    </section>
  )
}

function CloseForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: '' },
    validate: { text: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ text }: { text: string }, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/actions/close', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { text: text.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [PLATFORMS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.close')}>
      <TextArea
        label={t('act.reason')}
        hint={t('act.reasonHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
        name="text"
      />
    </ActForm>
  )
}
