import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '@/ui'
import type { Draft } from './draft'
import type { Edit } from './history'
import css from './import.module.css'
import { findLines } from './source'

type FactsProps = {
  draft: Draft
  source: string[]
  errorOf: (path: string) => string | undefined
  edit: Edit
}

/** What the round table was about, when and where. */
export function Facts({ draft, source, errorOf, edit }: FactsProps) {
  const { t } = useTranslation('resolution-import')
  const { title, heldOn, place } = draft
  const [titleAt, placeAt] = useMemo(
    () => [findLines(source, title), findLines(source, place)].map(lines => lines?.join('-')),
    [source, title, place],
  )
  return (
    <section className={css.part}>
      <h2>{t('editor.facts')}</h2>
      <div data-lines={titleAt}>
        <TextArea
          rows={2}
          label={t('field.title')}
          hint={t('field.titleHint')}
          name="draft.title"
          value={title}
          error={errorOf('draft.title')}
          onChange={event => {
            const typed = event.currentTarget.value
            edit(now => ({ ...now, title: typed }), 'title')
          }}
        />
      </div>
      <div className={css.pair}>
        <TextField
          type="date"
          label={t('field.heldOn')}
          name="draft.heldOn"
          value={heldOn}
          error={errorOf('draft.heldOn')}
          onChange={event => {
            const typed = event.currentTarget.value
            edit(now => ({ ...now, heldOn: typed }), 'heldOn')
          }}
        />
        <div data-lines={placeAt}>
          <TextField
            label={t('field.place')}
            optional={t('field.optional')}
            name="draft.place"
            value={place}
            error={errorOf('draft.place')}
            onChange={event => {
              const typed = event.currentTarget.value
              edit(now => ({ ...now, place: typed }), 'place')
            }}
          />
        </div>
      </div>
    </section>
  )
}
