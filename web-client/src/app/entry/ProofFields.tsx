import { useTranslation } from 'react-i18next'
import { OtpField } from './OtpField'
import { PasswordField } from './PasswordField'

type Proof = 'password' | 'otp'

type ProofFieldsProps = {
  form: { getInputProps: (field: Proof) => object; key: (field: Proof) => string }
  otpWanted: boolean
}

/** The password, and the code where the account asks for one. */
export function ProofFields({ form, otpWanted }: ProofFieldsProps) {
  const { t } = useTranslation('entry')
  return (
    <>
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        {...form.getInputProps('password')}
        name="password"
        key={form.key('password')}
      />
      {otpWanted && <OtpField {...form.getInputProps('otp')} key={form.key('otp')} />}
    </>
  )
}
