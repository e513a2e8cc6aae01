import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Button, Notice, Select } from '@/ui'
import record from '@/ui/record.module.css'
import { type AnswerTemplate, answerTemplates } from './templates'

type TemplatePickProps = {
  /** Who answers: each body has templates of its own. */
  bodyId: string | undefined
  /** What stands in the answer now. */
  text: string
  /** Puts the template's words there. */
  onPick: (template: AnswerTemplate) => void
}

/** Begins an answer with the body's own words; what somebody has typed goes only when they say so. */
export function TemplatePick({ bodyId, text, onPick }: TemplatePickProps) {
  const { t } = useTranslation('answer')
  const list = useQuery(answerTemplates)
  const [chosen, setChosen] = useState<AnswerTemplate>()
  const [asked, setAsked] = useState<AnswerTemplate>()
  if (!list.data) return null
  const own = list.data.items.filter(one => one.bodyId === bodyId)
  const keeping = <Anchor href="/manage/answer-templates">{t('template.keep')}</Anchor>
  if (own.length === 0) return <p className={record.quiet}>{keeping}</p>

  function fill(template: AnswerTemplate) {
    setAsked(undefined)
    setChosen(template)
    onPick(template)
  }

  function choose(id: string) {
    const template = own.find(one => one.id === id)
    const typed = text.trim() !== '' && text.trim() !== chosen?.text.trim()
    if (!template) setAsked(undefined)
    else if (typed) setAsked(template)
    else fill(template)
  }

  return (
    <>
      <Select
        label={t('template.pick')}
        hint={keeping}
        optional={t('optional')}
        name="template"
        value={asked?.id ?? chosen?.id ?? ''}
        onChange={event => choose(event.currentTarget.value)}
        choices={[
          { value: '', label: t('template.none') },
          ...own.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {asked && (
        <Notice tone="call" live title={t('template.ask')}>
          <p>{t('template.askHint', { title: asked.title })}</p>
          <p className={record.acts}>
            <Button small onClick={() => fill(asked)}>
              {t('template.replace')}
            </Button>
            <Button small onClick={() => setAsked(undefined)}>
              {t('template.leave')}
            </Button>
          </p>
        </Notice>
      )}
    </>
  )
}
