import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import { language } from '@/i18n'
import { Checkbox, PickOne, Section, Select, TextField } from '@/ui'
import { Code } from './Code'
import css from './developers.module.css'
import { Preview } from './Preview'
import { code, type Widget } from './snippet'
import { usePause } from './usePause'

const KINDS = ['ngo', 'business', 'government', 'council', 'institution']
const LIMITS = ['5', '10', '20', '50']
const THEMES = ['auto', 'light', 'dark'] as const
const STANDINGS = ['', 'false', 'true'] as const
const WAYS = ['frame', 'element'] as const

/** The widget builder: choose, look at it, take the code. */
export function Builder() {
  const { t } = useTranslation('developers')
  const [widget, setWidget] = useState<Widget>({
    way: 'frame',
    territory: '',
    area: '',
    kind: 'ngo',
    q: '',
    verified: false,
    // Who shows a list to visitors seldom means those that are no more.
    liquidated: 'false',
    limit: '5',
    theme: 'auto',
    lang: language(),
  })
  const [typed, setTyped] = useState('')
  const [chosenPlace, setChosenPlace] = useState<{ value: string; label: string }>()
  const found = useQuery(territories(typed)).data?.items ?? []
  const known = useQuery(activityAreas).data?.items ?? []
  const shown = usePause(widget)
  const change = (part: Partial<Widget>) => setWidget(before => ({ ...before, ...part }))
  const choices = found.map(({ oktmo, name }) => ({ value: oktmo, label: name }))
  const withChosen =
    chosenPlace && !choices.some(one => one.value === chosenPlace.value) ? [chosenPlace, ...choices] : choices

  return (
    <Section title={t('builder.title')} id="widget">
      <p className={css.lead}>{t('builder.lead')}</p>
      <div className={css.builder}>
        <form className={css.form} aria-label={t('builder.form')} onSubmit={event => event.preventDefault()}>
          <Select
            label={t('builder.way')}
            hint={t(`builder.wayHint.${widget.way}`)}
            name="way"
            value={widget.way}
            onChange={event => change({ way: event.currentTarget.value as Widget['way'] })}
            choices={WAYS.map(value => ({ value, label: t(`builder.ways.${value}`) }))}
          />
          <PickOne
            label={t('builder.territory')}
            optional={t('builder.optional')}
            name="territory"
            choices={withChosen}
            value={widget.territory || null}
            onSearch={setTyped}
            onChange={value => {
              setChosenPlace(withChosen.find(one => one.value === value))
              change({ territory: value ?? '' })
            }}
          />
          <Select
            label={t('builder.area')}
            name="area"
            value={widget.area}
            onChange={event => change({ area: event.currentTarget.value })}
            choices={[
              { value: '', label: t('builder.any') },
              ...known.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            label={t('builder.kind')}
            name="kind"
            value={widget.kind}
            onChange={event => change({ kind: event.currentTarget.value })}
            choices={[
              { value: '', label: t('builder.any') },
              ...KINDS.map(value => ({ value, label: t(`kind.${value}`) })),
            ]}
          />
          <TextField
            label={t('builder.words')}
            optional={t('builder.optional')}
            name="q"
            maxLength={200}
            value={widget.q}
            onChange={event => change({ q: event.currentTarget.value })}
          />
          <Select
            label={t('builder.liquidated')}
            name="liquidated"
            value={widget.liquidated}
            onChange={event => change({ liquidated: event.currentTarget.value as Widget['liquidated'] })}
            choices={STANDINGS.map(value => ({ value, label: t(`builder.standing.${value || 'any'}`) }))}
          />
          <Checkbox
            label={t('builder.verified')}
            name="verified"
            checked={widget.verified}
            onChange={event => change({ verified: event.currentTarget.checked })}
          />
          <div className={css.row}>
            <Select
              label={t('builder.limit')}
              name="limit"
              value={widget.limit}
              onChange={event => change({ limit: event.currentTarget.value })}
              choices={LIMITS.map(value => ({ value, label: value }))}
            />
            <Select
              label={t('builder.theme')}
              name="theme"
              value={widget.theme}
              onChange={event => change({ theme: event.currentTarget.value as Widget['theme'] })}
              choices={THEMES.map(value => ({ value, label: t(`builder.themes.${value}`) }))}
            />
            <Select
              label={t('builder.language')}
              name="lang"
              value={widget.lang}
              onChange={event => change({ lang: event.currentTarget.value as Widget['lang'] })}
              choices={[
                { value: 'ru', label: 'Русский' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
        </form>
        <div className={css.result}>
          <h3>{t('builder.preview')}</h3>
          <Preview widget={shown} title={t('builder.frameTitle')} />
        </div>
      </div>
      <Code label={t('builder.code')} text={code(location.origin, widget, t('builder.frameTitle'))} />
      <p className={css.note}>{t(`builder.note.${widget.way}`)}</p>
    </Section>
  )
}
