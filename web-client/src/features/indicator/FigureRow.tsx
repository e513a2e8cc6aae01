import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import { Details } from './Details'
import css from './indicator.module.css'
import type { Figure } from './queries'
import { valueText } from './values'

/** One figure; its definition, its way and its rows unfold below it, and the address keeps what is open. */
export function FigureRow({ figure, open }: { figure: Figure; open: boolean }) {
  const { t } = useTranslation('indicator')
  const router = useRouter()
  const { key, weakness, title, unit, value, target, trend } = figure
  const known = value != null
  return (
    <li id={key ? `figure-${key}` : undefined} className={css.row}>
      <p className={css.code}>{weakness}</p>
      <div>
        <h3>{title}</h3>
        <p className={css.note}>
          {target != null && <span>{t('target', { value: valueText(target, unit) })}</span>}
          {trend && <span>{t(`trend.${trend}`)}</span>}
          {!key && <span>{t('unmeasured')}</span>}
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
                search: ({ within, by }) => ({ within, by, of: open ? undefined : key }),
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
          {open && <Details of={key} />}
        </div>
      )}
    </li>
  )
}
