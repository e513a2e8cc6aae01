import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Menu, TextArea } from '@/ui'
import type { Owner, Point } from './draft'
import * as drafts from './draft'
import type { Edit } from './history'
import css from './import.module.css'

type PointsProps = {
  owner: Owner
  /** The key of the recommendation, so that `owner` need not be the same object at every drawing. */
  points: Point[]
  /** The path of the list in the contract: `draft.strengths`. */
  path: string
  kind: 'strength' | 'weakness' | 'item'
  errorOf: (path: string) => string | undefined
  edit: Edit
  onFocus: (key: string) => void
}

/** A list of points, each to be corrected, moved, turned or removed. */
export const Points = memo(function Points({
  owner,
  points,
  path,
  kind,
  errorOf,
  edit,
  onFocus,
}: PointsProps) {
  const { t } = useTranslation('resolution-import')

  function add() {
    const key = drafts.newKey()
    edit(draft => drafts.addPoint(draft, owner, key))
    onFocus(key)
  }

  function remove(place: number, key: string) {
    edit(draft => drafts.removePoint(draft, owner, key))
    onFocus((points[place + 1] ?? points[place - 1])?.key ?? `add-${path}`)
  }

  return (
    <>
      <ol role="list" className={kind === 'item' ? css.items : css.points}>
        {points.map(({ key, text, lines }, place) => (
          <li key={key} className={css.point} data-lines={lines?.join('-')}>
            <TextArea
              rows={2}
              label={t(`point.${kind}`, { number: place + 1 })}
              name={`${path}.${place}.text`}
              data-piece={key}
              value={text}
              error={errorOf(`${path}.${place}.text`)}
              onChange={event => {
                const typed = event.currentTarget.value
                edit(draft => drafts.setPoint(draft, owner, key, typed), `text-${key}`)
              }}
            />
            <Menu label={t('do.button')} name={t(`do.${kind}`, { number: place + 1 })}>
              {close => (
                <>
                  {place > 0 && (
                    <button
                      type="button"
                      onClick={() => {
                        close()
                        edit(draft => drafts.shiftPoint(draft, owner, key, -1))
                        onFocus(key)
                      }}
                    >
                      {t('do.up')}
                    </button>
                  )}
                  {place < points.length - 1 && (
                    <button
                      type="button"
                      onClick={() => {
                        close()
                        edit(draft => drafts.shiftPoint(draft, owner, key, 1))
                        onFocus(key)
                      }}
                    >
                      {t('do.down')}
                    </button>
                  )}
                  {typeof owner === 'string' && (
                    <button
                      type="button"
                      onClick={() => {
                        close()
                        edit(draft => drafts.turnPoint(draft, owner, key))
                        onFocus(key)
                      }}
                    >
                      {t(owner === 'strengths' ? 'do.toWeakness' : 'do.toStrength')}
                    </button>
                  )}
                  <button
                    type="button"
                    onClick={() => {
                      close()
                      remove(place, key)
                    }}
                  >
                    {t('do.remove')}
                  </button>
                </>
              )}
            </Menu>
          </li>
        ))}
      </ol>
      <Button
        small
        look="quiet"
        icon={<IconPlus aria-hidden="true" size="1.2em" />}
        data-piece={`add-${path}`}
        onClick={add}
      >
        {t(`add.${kind}`)}
      </Button>
    </>
  )
})
