import type { UseFormReturnType } from '@mantine/form'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFile } from '@/app/sendFile'
import { useSending } from '@/app/useSending'
import { Field, TextField } from '@/ui'
import type { DeedValues, PaperField, PaperValues } from './deeds'
import css from './initiative.module.css'

type PaperFieldsProps = { form: UseFormReturnType<DeedValues>; name: PaperField }

/** A document: a file, or an address with number and date. */
export function PaperFields({ form, name }: PaperFieldsProps) {
  const { t } = useTranslation('initiative')
  const sending = useSending()
  const optional = t('form.optional')
  const field = (part: keyof PaperValues) => ({
    ...form.getInputProps(`${name}.${part}`),
    name: `${name}.${part}`,
  })

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = [...(event.currentTarget.files ?? [])]
    if (!file) return form.setFieldValue(`${name}.fileId`, '')
    await sending.run(async (onProgress, signal) => {
      const sent = await sendFile(file, onProgress, signal)
      form.setFieldValue(`${name}.fileId`, sent.id)
      form.clearFieldError(`${name}.fileId`)
      form.clearFieldError(`${name}.url`)
    })
  }

  return (
    <fieldset className={css.paper}>
      <legend>{t(`document.${name}`)}</legend>
      <TextField label={t('paper.title')} maxLength={200} {...field('title')} />
      <Field
        id={`field-${name}.fileId`}
        label={t('paper.file')}
        hint={t('paper.hint')}
        optional={optional}
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
      {sending.busy && <progress value={sending.share} max={1} aria-label={t('paper.sending')} />}
      <TextField type="url" label={t('paper.url')} optional={optional} maxLength={500} {...field('url')} />
      <div className={css.pair}>
        <TextField label={t('paper.number')} optional={optional} maxLength={100} {...field('number')} />
        <TextField type="date" label={t('paper.datedOn')} optional={optional} {...field('datedOn')} />
      </div>
    </fieldset>
  )
}
