import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '@/ui'

/** The code of the second factor, or a recovery code: therefore no digits-only keyboard is forced on anybody. */
export function OtpField(field: Omit<ComponentProps<typeof TextField>, 'label' | 'hint'>) {
  const { t } = useTranslation('entry')
  return (
    <TextField
      label={t('otp')}
      hint={t('otpHint')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      {...field}
      name="otp"
    />
  )
}
