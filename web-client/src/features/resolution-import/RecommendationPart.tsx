import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, Menu, TextArea, TextField } from '@/ui'
import type { Recommendation } from './draft'
import * as drafts from './draft'
import type { Edit } from './history'
import css from './import.module.css'
import { Points } from './Points'

type RecommendationPartProps = {
  one: Recommendation
  path: string
  /** Its place within its addressee; the first one has nothing before it to be merged with. */
  place: number
  /** The piece that gets the focus when this one is removed. */
  neighbour: string
  /** The other addressees, by key and name. */
  others: { key: string; name: string }[]
  errorOf: (path: string) => string | undefined
  edit: Edit
  onFocus: (key: string) => void
}

/** One recommendation: its number, its words, its sub-points, its deadline, and what else can be done with it. */
export const RecommendationPart = memo(function RecommendationPart({
  one,
  path,
  place,
  neighbour,
  others,
  errorOf,
  edit,
  onFocus,
}: RecommendationPartProps) {
  const { t } = useTranslation('resolution-import')
  const box = useRef<HTMLLIElement>(null)
  const { key, number, text, lines, dueOn, responsible, items } = one
  // Only at first: what a person opens or empties later must not fold under their hands.
  const [full] = useState(dueOn !== '' || responsible !== '' || items.length > 0)
  const owner = useMemo(() => ({ under: key }), [key])

  function act(make: (draft: drafts.Draft) => drafts.Draft, focus: string, said?: string) {
    edit(make)
    onFocus(focus)
    if (said) announce(said)
  }

  function split() {
    const area = box.current?.querySelector('textarea')
    const at = area?.selectionStart ?? 0
    if (text.slice(0, at).trim() === '' || text.slice(at).trim() === '') {
      announce(t('do.splitHint'))
      onFocus(key)
      return
    }
    const second = drafts.newKey()
    act(draft => drafts.splitRecommendation(draft, key, at, second), second, t('said.split'))
  }

  function keys(event: KeyboardEvent) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const by = event.key === 'ArrowUp' ? -1 : 1
      act(draft => drafts.shiftRecommendation(draft, key, by), key, t('said.moved'))
    } else if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault()
      split()
    }
  }

  const previous = () => act(draft => drafts.mergeWithPrevious(draft, key), neighbour, t('said.merged'))

  return (
    <li ref={box} className={css.recommendation} data-lines={lines?.join('-')}>
      <div className={css.words}>
        <TextField
          label={t('field.number')}
          name={`${path}.number`}
          value={number}
          error={errorOf(`${path}.number`)}
          onChange={event => {
            const typed = event.currentTarget.value
            edit(draft => drafts.setRecommendation(draft, key, { number: typed }), `number-${key}`)
          }}
        />
        <TextArea
          rows={3}
          label={t('field.recommendation', { number })}
          name={`${path}.text`}
          data-piece={key}
          value={text}
          error={errorOf(`${path}.text`)}
          onKeyDown={keys}
          onChange={event => {
            const typed = event.currentTarget.value
            edit(draft => drafts.setRecommendation(draft, key, { text: typed }), `text-${key}`)
          }}
        />
        <Menu label={t('do.button')} name={t('do.recommendation', { number })}>
          {close => {
            const item = (label: string, run: () => void) => (
              <button
                type="button"
                key={label}
                onClick={() => {
                  close()
                  run()
                }}
              >
                {label}
              </button>
            )
            return (
              <>
                {item(t('do.split'), split)}
                {place > 0 && item(t('do.merge'), previous)}
                {item(t('do.up'), () => act(d => drafts.shiftRecommendation(d, key, -1), key))}
                {item(t('do.down'), () => act(d => drafts.shiftRecommendation(d, key, 1), key))}
                {others.map(({ key: to, name }) =>
                  item(t('do.send', { name: shortened(name) || t('addressee.nobody') }), () =>
                    act(d => drafts.sendTo(d, key, to), key, t('said.moved')),
                  ),
                )}
                {item(t('do.remove'), () =>
                  act(d => drafts.removeRecommendation(d, key), neighbour, t('said.removed')),
                )}
              </>
            )
          }}
        </Menu>
      </div>
      <details className={css.more} open={full}>
        <summary>{t('field.more')}</summary>
        <div className={css.pair}>
          <TextField
            label={t('field.dueOn')}
            optional={t('field.optional')}
            type="date"
            name={`${path}.dueOn`}
            value={dueOn}
            error={errorOf(`${path}.dueOn`)}
            onChange={event => {
              const typed = event.currentTarget.value
              edit(draft => drafts.setRecommendation(draft, key, { dueOn: typed }), `due-${key}`)
            }}
          />
          <TextField
            label={t('field.responsible')}
            optional={t('field.optional')}
            name={`${path}.responsible`}
            value={responsible}
            error={errorOf(`${path}.responsible`)}
            onChange={event => {
              const typed = event.currentTarget.value
              edit(draft => drafts.setRecommendation(draft, key, { responsible: typed }), `who-${key}`)
            }}
          />
        </div>
        <Points
          owner={owner}
          points={items}
          path={`${path}.items`}
          kind="item"
          errorOf={errorOf}
          edit={edit}
          onFocus={onFocus}
        />
      </details>
    </li>
  )
})

/** Names of addressees may be as long as a paragraph; in a menu their beginning tells them apart. */
const SHOWN = 60
const shortened = (name: string) => (name.length > SHOWN ? `${name.slice(0, SHOWN).trimEnd()}…` : name)
