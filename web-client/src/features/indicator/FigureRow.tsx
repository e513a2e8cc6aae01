import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import { Details } from './Details'
import css from './indicator.module.css'
import type { Figure } from './queries'
import { valueText } from './values'

type FigureRowProps = {
  figure: Figure
  open: boolean
  /** Of its heading. */
  level: 3 | 4
  /** The territory that is looked at. */
  place: string | undefined
}

/** One figure; its definition, its way and its rows unfold below it, and the address keeps what is open. */
export function FigureRow({ figure, open, level, place }: FigureRowProps) {
  const { t } = useTranslation('indicator')
  const router = useRouter()
  const { key, title, unit, value, target, trend } = figure
  const Title = `h${level}` as const
  const known = value != null
  return (
    <li id={key ? `figure-${key}` : undefined} className={css.row}>
      <div>
        <Title className={css.title}>{title}</Title>
        <p className={css.note}>
          {target != null && <span>{t('target', { value: valueText(target, unit) })}</span>}
          {trend && <span>{t(`trend.${trend}`)}</span>}
        </p>
        {key && (
          <Button
            small
            look="quiet"
            className="no-print"
            aria-expanded={open}
            aria-controls={`details-${key}`}
            onClick={() =>
              router.navigate({
                to: '/dashboard',
                search: ({ place, within, by }) => ({ place, within, by, of: open ? undefined : key }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {t(open ? 'less' : 'how')}
          </Button>
        )}
      </div>
      <p className={known ? css.value : css.unknown}>{known ? valueText(value, unit) : t('noData')}</p>
      {key && (
        <div id={`details-${key}`} className={css.details} hidden={!open}>
          {open && <Details of={key} place={place} level={level === 3 ? 4 : 5} />}
        </div>
      )}
    </li>
  )
}
