import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '@/app/entry/PasswordField'
import { useInstallation } from '@/app/installation'
import css from './account.module.css'
import { strength } from './strength'

type Props = Omit<ComponentProps<typeof PasswordField>, 'hint' | 'autoComplete'> & {
  /** What is typed now. */
  typed: string
  /** Name and address of the person. */
  own: readonly string[]
}

/** A new password with an estimate while typing; the word beside the scale tells what the scale shows. */
export function NewPassword({ typed, own, ...field }: Props) {
  const { t } = useTranslation('account')
  const { title, city } = useInstallation()
  const found = strength(typed, [...own, title ?? '', city ?? ''])
  return (
    <div>
      <PasswordField autoComplete="new-password" hint={t('password.hint')} {...field} />
      <div className={css.strength}>
        <meter
          min={0}
          max={4}
          low={2}
          high={3}
          optimum={4}
          value={typed ? found.score : 0}
          aria-hidden="true"
        />
        <span role="status">
          {typed && t(`password.score.${found.score}`)}
          {typed && found.weakness && ` ${t(`password.weakness.${found.weakness}`)}`}
        </span>
      </div>
    </div>
  )
}
