import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, TextField } from '@/ui'
import { DESK } from './queries'

/** Who answers for the words, also where a number stands there instead of a name: with a reason, and it is logged. */
export function Reveal({ id }: { id: string }) {
  const { t } = useTranslation('moderation')
  const [asked, setAsked] = useState(false)
  const [authors, setAuthors] = useState<string[]>()
  const form = useForm({
    mode: 'controlled',
    initialValues: { why: '' },
    validate: { why: value => (value.trim() ? null : t('review.needed')) },
  })
  const act = useAct({
    send: ({ why }: { why: string }) =>
      unwrap(
        api.POST('/api/v1/moderation/cases/{id}/actions/reveal', {
          params: { path: { id } },
          body: { reason: why.trim() },
        }),
      ),
    forget: [DESK],
    onDone: found => setAuthors(found.authors.map(({ name }) => name ?? t('somebody'))),
    onFaults: ({ reason, ...others }) => form.setErrors({ ...others, why: reason }),
  })
  if (authors) return <p role="status">{t('reveal.authors', { names: authors.join(', ') })}</p>
  if (!asked)
    return (
      <p>
        <Button small look="quiet" onClick={() => setAsked(true)}>
          {t('reveal.title')}
        </Button>
      </p>
    )
  return (
    <ActForm form={form} act={act} label={t('reveal.title')} submit={t('reveal.title')} look="plain">
      <TextField
        label={t('reveal.why')}
        hint={t('reveal.hint')}
        maxLength={500}
        {...form.getInputProps('why')}
        name="why"
      />
    </ActForm>
  )
}
