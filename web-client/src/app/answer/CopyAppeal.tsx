import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Button, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { type Appeal, useAppealText } from './useAppealText'

const GOSUSLUGI = 'https://www.gosuslugi.ru'
const STEPS = ['find', 'paste', 'number', 'tell'] as const

/** The text of an appeal and what to do with it. Where a browser forbids copying, the text is marked to be copied by hand. */
export default function CopyAppeal({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('answer')
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<'copied' | 'marked'>()
  const text = useAppealText(appeal)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('copied')
    } catch {
      field.current?.focus()
      field.current?.select()
      setSaid('marked')
    }
  }

  return (
    <>
      <TextArea ref={field} label={t('appeal.field')} name="appeal" rows={12} readOnly value={text} />
      <p className={record.acts}>
        <Button look="main" onClick={copy}>
          {t('appeal.press')}
        </Button>
      </p>
      <p role="status">{said && t(`appeal.${said}`)}</p>
      <h3>{t('appeal.next')}</h3>
      <ol>
        <li>
          {t('appeal.step.open')} <Anchor href={GOSUSLUGI}>gosuslugi.ru</Anchor>
        </li>
        {STEPS.map(step => (
          <li key={step}>{t(`appeal.step.${step}`)}</li>
        ))}
      </ol>
    </>
  )
}
