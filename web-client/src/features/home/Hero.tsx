import { useTranslation } from 'react-i18next'
import type { RoundTable } from '@/app/board'
import { date } from '@/i18n/format'
import { Kicker, LinkButton, PromiseBoard, type PromiseGroup } from '@/ui'
import css from './home.module.css'

type HeroProps = { roundTable: RoundTable | null; groups: PromiseGroup[]; title: string }

export function Hero({ roundTable, groups, title }: HeroProps) {
  const { t } = useTranslation('home')
  return (
    <div className={css.hero}>
      <div>
        {roundTable?.heldOn && <Kicker>{t('hero.kicker', { date: date(roundTable.heldOn) })}</Kicker>}
        <h1 tabIndex={-1}>{title}</h1>
        <p className={css.lead}>{roundTable ? t('hero.lead') : t('hero.leadPlain')}</p>
        <p className={css.acts}>
          {roundTable && (
            <LinkButton look="main" href={`/round-tables/${roundTable.slug}`}>
              {t('hero.read')}
            </LinkButton>
          )}
          <LinkButton look={roundTable ? 'plain' : 'main'} href="/organizations">
            {t('hero.find')}
          </LinkButton>
        </p>
      </div>
      {groups.length > 0 && <PromiseBoard groups={groups} label={t('hero.board')} />}
    </div>
  )
}
