import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { announce, Button, Menu, TextArea } from '@/ui'
import type { Addressee, Lines } from './draft'
import * as drafts from './draft'
import type { Edit } from './history'
import css from './import.module.css'
import { RecommendationPart } from './RecommendationPart'

type AddresseePartProps = {
  addressee: Addressee
  place: number
  count: number
  /** Where the source names it. */
  lines: Lines | undefined
  names: { key: string; name: string }[]
  errorOf: (path: string) => string | undefined
  edit: Edit
  onFocus: (key: string) => void
}

/** An addressee and all that is recommended to it. */
export function AddresseePart({
  addressee,
  place,
  count,
  lines,
  names,
  errorOf,
  edit,
  onFocus,
}: AddresseePartProps) {
  const { t } = useTranslation('resolution-import')
  const { key, name, recommendations } = addressee
  const path = `draft.addressees.${place}`
  const others = names.filter(one => one.key !== key)

  function add() {
    const made = drafts.newKey()
    edit(draft => drafts.addRecommendation(draft, key, made))
    onFocus(made)
  }

  return (
    <section className={css.addressee} aria-label={name || t('addressee.nobody')}>
      <div className={css.to} data-lines={lines?.join('-')}>
        <TextArea
          rows={2}
          label={t('addressee.label', { number: place + 1 })}
          hint={name.trim() === '' ? t('addressee.hint') : undefined}
          name={`${path}.name`}
          data-piece={key}
          value={name}
          error={errorOf(`${path}.name`)}
          onChange={event => {
            const typed = event.currentTarget.value
            edit(draft => drafts.setAddressee(draft, key, typed), `name-${key}`)
          }}
        />
        <Menu label={t('do.button')} name={t('do.addressee', { number: place + 1 })}>
          {close => (
            <>
              {place > 0 && (
                <button
                  type="button"
                  onClick={() => {
                    close()
                    edit(draft => drafts.shiftAddressee(draft, key, -1))
                    onFocus(key)
                  }}
                >
                  {t('do.up')}
                </button>
              )}
              {place < count - 1 && (
                <button
                  type="button"
                  onClick={() => {
                    close()
                    edit(draft => drafts.shiftAddressee(draft, key, 1))
                    onFocus(key)
                  }}
                >
                  {t('do.down')}
                </button>
              )}
              <button
                type="button"
                onClick={() => {
                  close()
                  edit(draft => drafts.removeAddressee(draft, key))
                  onFocus(others[Math.max(0, place - 1)]?.key ?? 'add-addressee')
                  announce(t('said.addresseeRemoved'))
                }}
              >
                {t(count > 1 ? 'do.removeAddressee' : 'do.remove')}
              </button>
            </>
          )}
        </Menu>
      </div>
      <ol role="list" className={css.recommendations}>
        {recommendations.map((one, index) => (
          <RecommendationPart
            key={one.key}
            one={one}
            path={`${path}.recommendations.${index}`}
            place={index}
            neighbour={(recommendations[index - 1] ?? recommendations[index + 1])?.key ?? `add-to-${key}`}
            others={others}
            errorOf={errorOf}
            edit={edit}
            onFocus={onFocus}
          />
        ))}
      </ol>
      <Button
        small
        look="quiet"
        icon={<IconPlus aria-hidden="true" size="1.2em" />}
        data-piece={`add-to-${key}`}
        onClick={add}
      >
        {t('add.recommendation')}
      </Button>
    </section>
  )
}
