import type { UseFormReturnType } from '@mantine/form'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFile } from '@/app/sendFile'
import { useSending } from '@/app/useSending'
import { Button, Field, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { DeedValues, PaperField, PaperValues } from './deeds'
import css from './initiative.module.css'

type PaperFieldsProps = {
  form: UseFormReturnType<DeedValues>
  name: PaperField
  called: PaperField | 'decision'
  /** The step can be taken without it. */
  optional?: boolean
  /** It has to say its day, also when a file is attached. */
  dated?: boolean
}

/** A document: a file, or an address with number and date. */
export function PaperFields({ form, name, called, optional, dated }: PaperFieldsProps) {
  const { t } = useTranslation('initiative')
  const sending = useSending()
  const mayBeMissing = t('form.optional')
  const attached = form.values[name].fileId !== ''
  const field = (part: keyof PaperValues) => ({
    ...form.getInputProps(`${name}.${part}`),
    name: `${name}.${part}`,
  })

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = [...(event.currentTarget.files ?? [])]
    // Who closes the window of files without a choice keeps what is attached.
    if (!file) return
    await sending.run(async (onProgress, signal) => {
      const sent = await sendFile(file, onProgress, signal)
      form.setFieldValue(`${name}.fileId`, sent.id)
      form.clearFieldError(`${name}.fileId`)
      form.clearFieldError(`${name}.url`)
    })
  }

  return (
    <fieldset className={css.paper}>
      <legend>
        {t(`document.${called}`)}
        {optional && ` (${mayBeMissing})`}
      </legend>
      <TextField label={t('paper.title')} maxLength={200} {...field('title')} />
      <Field
        id={`field-${name}.fileId`}
        label={t('paper.file')}
        hint={t('paper.hint')}
        optional={mayBeMissing}
        error={sending.fault ?? form.errors[`${name}.fileId`]}
      >
        {wiring => (
          <input
            type="file"
            accept=".pdf,.docx,.xlsx,.odt,.ods,.txt"
            disabled={sending.busy}
            onChange={choose}
            {...wiring}
          />
        )}
      </Field>
      {attached && !sending.busy && (
        <p className={record.acts}>
          <span role="status">{t('paper.attached')}</span>
          <Button small look="quiet" onClick={() => form.setFieldValue(`${name}.fileId`, '')}>
            {t('paper.detach')}
          </Button>
        </p>
      )}
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('paper.sending')} />}
      <TextField
        type="url"
        label={t('paper.url')}
        optional={mayBeMissing}
        maxLength={500}
        {...field('url')}
      />
      <div className={css.pair}>
        <TextField label={t('paper.number')} optional={mayBeMissing} maxLength={100} {...field('number')} />
        <TextField
          type="date"
          label={t('paper.datedOn')}
          optional={dated ? undefined : mayBeMissing}
          {...field('datedOn')}
        />
      </div>
    </fieldset>
  )
}
