import { IconArrowBackUp, IconMap } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, TextArea } from '@/ui'
import { MOST_POINTS, pointsOf } from './area'
import { around, streetsOf } from './box'
import css from './map.module.css'
import { PickGround, type Point, written } from './PickGround'

type AreaPickProps = {
  /** The outline as it is written: a point a line. */
  value: string
  error: ReactNode
  /** Where the map opens when nothing is written yet: an area is small, and nobody finds it on a map of the country. */
  near?: Point | undefined
  onChange: (written: string) => void
}

const lines = (value: string) => value.split('\n').filter(line => line.trim() !== '')

/** The outline of an area: written as a list of points, or pressed one after the other on a map. */
export function AreaPick({ value, error, near, onChange }: AreaPickProps) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState(false)
  // Few need it, so it begins closed; it does not close under the hand of somebody who empties the field.
  const [wanted] = useState(value !== '')
  const points = pointsOf(value)
  const add = (point: Point) => {
    if (points.length < MOST_POINTS) onChange([...lines(value), written(point)].join('\n'))
  }
  return (
    <details className={css.outline} open={wanted || !!error}>
      <summary>{t('outline.title')}</summary>
      <TextArea
        label={t('outline.field')}
        hint={t('outline.hint')}
        optional={t('field.optional')}
        name="area"
        rows={4}
        value={value}
        error={error}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <div className={css.pick}>
        <div className={css.bar}>
          <Button
            small
            icon={<IconMap aria-hidden="true" size="1.2em" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'point.unpick' : 'outline.pick')}
          </Button>
          {points.length > 0 && (
            <Button
              small
              look="quiet"
              icon={<IconArrowBackUp aria-hidden="true" size="1.2em" />}
              onClick={() => onChange(lines(value).slice(0, -1).join('\n'))}
            >
              {t('outline.undo')}
            </Button>
          )}
        </div>
        {open && (
          <PickGround
            label={t('outline.ground')}
            center={t('outline.center')}
            start={around(points) ?? streetsOf(near)}
            marked={points.at(-1)}
            outline={points}
            onPick={add}
          />
        )}
        <p role="status" className={css.note}>
          {points.length > 0 && t('outline.points', { count: points.length })}
        </p>
      </div>
    </details>
  )
}
