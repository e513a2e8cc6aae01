import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { EmailField } from '@/app/entry/EmailField'
import { useAct } from '@/app/useAct'
import type { Schemas } from '@/contract/api'
import { language } from '@/i18n'
import { Checkbox, Notice, Page, Select, TextField } from '@/ui'
import css from './account.module.css'
import { NewPassword } from './NewPassword'
import { consentTexts, type Purpose } from './queries'

type Asked = Omit<Schemas['OutsideRegistrationInput'], 'state' | 'proof'> & { password: string }

type RegisterFormProps = {
  send: (asked: Asked) => Promise<unknown>
  /** A letter is on its way to that address. */
  onSent: (email: string) => void
  /** False for whoever will sign in by the outside provider. */
  withPassword: boolean
  /** What is known already. */
  email?: string
  displayName?: string
}

/** Who wants an account. No consent is ticked beforehand, and each has its own text (152-FZ, articles 9 and 10.1). */
export function RegisterForm({
  send,
  onSent,
  withPassword,
  email = '',
  displayName = '',
}: RegisterFormProps) {
  const { t } = useTranslation('account')
  const texts = useSuspenseQuery(consentTexts()).data.items
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      email,
      displayName,
      password: '',
      age: '',
      guardian: '',
      consents: [] as Purpose[],
    },
    validate: {
      email: value => (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : t('need.email')),
      displayName: value => (value.trim() ? null : t('need.name')),
      password: value => (value.length >= 12 || !withPassword ? null : t('need.password')),
      age: value => (value === '' ? t('need.age') : value === 'under14' ? t('need.older') : null),
      guardian: (value, { age }) => (age === 'from14to17' && !value.trim() ? t('need.guardian') : null),
      consents: value => (value.includes('processing') ? null : t('need.processing')),
    },
  })
  const minor = form.values.age === 'from14to17'
  const offered = texts.filter(({ purpose }) => !(minor && purpose === 'dissemination'))
  const act = useAct({
    send: (values: typeof form.values) =>
      send({
        email: values.email.trim(),
        password: values.password,
        displayName: values.displayName.trim(),
        language: language(),
        ageGroup: minor ? 'from14to17' : 'adult',
        guardian: minor ? values.guardian.trim() : null,
        consents: offered
          .filter(({ purpose }) => values.consents.includes(purpose))
          .map(({ purpose, textVersion }) => ({ purpose, textVersion })),
      }),
    onDone: () => onSent(form.values.email.trim()),
    onFaults: form.setErrors,
  })

  const tick = (purpose: Purpose, on: boolean) =>
    form.setFieldValue(
      'consents',
      on ? [...form.values.consents, purpose] : form.values.consents.filter(one => one !== purpose),
    )

  return (
    <ActForm form={form} act={act} submit={t('register.submit')}>
      <TextField
        label={t('field.name')}
        hint={t('field.nameHint')}
        autoComplete="name"
        maxLength={200}
        {...form.getInputProps('displayName')}
        name="displayName"
      />
      <EmailField
        label={t('field.email')}
        hint={t('field.emailHint')}
        maxLength={254}
        {...form.getInputProps('email')}
      />
      {withPassword && (
        <NewPassword
          label={t('field.password')}
          typed={form.values.password}
          own={[form.values.displayName, form.values.email]}
          maxLength={128}
          {...form.getInputProps('password')}
          name="password"
        />
      )}
      <Select
        label={t('field.age')}
        hint={t('field.ageHint')}
        choices={[
          { value: '', label: t('age.choose') },
          { value: 'adult', label: t('age.adult') },
          { value: 'from14to17', label: t('age.from14to17') },
          { value: 'under14', label: t('age.under14') },
        ]}
        {...form.getInputProps('age')}
        name="age"
      />
      {minor && (
        <TextField
          label={t('field.guardian')}
          hint={t('field.guardianHint')}
          maxLength={200}
          {...form.getInputProps('guardian')}
          name="guardian"
        />
      )}
      <fieldset className={css.consents} id="field-consents" tabIndex={-1}>
        <legend>{t('consents.legend')}</legend>
        {form.errors.consents && <p className={css.error}>{form.errors.consents}</p>}
        {offered.map(({ purpose, title, text, required }) => (
          <Checkbox
            key={purpose}
            name={`consent-${purpose}`}
            label={required ? `${title} (${t('consents.required')})` : title}
            hint={text}
            checked={form.values.consents.includes(purpose)}
            onChange={event => tick(purpose, event.currentTarget.checked)}
          />
        ))}
      </fieldset>{' '}
    </ActForm>
  )
}

/** What follows: the letter with the link. */
export function RegisterSent({ email }: { email: string }) {
  const { t } = useTranslation('account')
  return (
    <Page title={t('register.sent')}>
      <Notice tone="good" live title={t('register.look', { email })}>
        <p>{t('register.next')}</p>
      </Notice>
    </Page>
  )
}
