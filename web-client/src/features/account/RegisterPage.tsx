import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { language } from '@/i18n'
import { Anchor, Checkbox, Notice, Page, Select, TextField } from '@/ui'
import css from './account.module.css'
import { NewPassword } from './NewPassword'
import { consentTexts, type Purpose, register } from './queries'

/** A new account. No consent is ticked beforehand, and each has its own text (152-FZ, articles 9 and 10.1). */
export function RegisterPage() {
  const { t } = useTranslation('account')
  const texts = useSuspenseQuery(consentTexts()).data.items
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      email: '',
      displayName: '',
      password: '',
      age: '',
      guardian: '',
      consents: [] as Purpose[],
    },
    validate: {
      email: value => (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : t('need.email')),
      displayName: value => (value.trim() ? null : t('need.name')),
      password: value => (value.length >= 12 ? null : t('need.password')),
      age: value => (value === '' ? t('need.age') : value === 'under14' ? t('need.older') : null),
      guardian: (value, { age }) => (age === 'from14to17' && !value.trim() ? t('need.guardian') : null),
      consents: value => (value.includes('processing') ? null : t('need.processing')),
    },
  })
  const minor = form.values.age === 'from14to17'
  const offered = texts.filter(({ purpose }) => !(minor && purpose === 'dissemination'))
  const act = useAct({
    send: (values: typeof form.values) =>
      register({
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
    onDone: () => setSentTo(form.values.email.trim()),
    onFaults: form.setErrors,
  })

  if (sentTo)
    return (
      <Page title={t('register.sent')}>
        <Notice tone="good" live title={t('register.look', { email: sentTo })}>
          <p>{t('register.next')}</p>
        </Notice>
      </Page>
    )

  const tick = (purpose: Purpose, on: boolean) =>
    form.setFieldValue(
      'consents',
      on ? [...form.values.consents, purpose] : form.values.consents.filter(one => one !== purpose),
    )

  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      <ActForm form={form} act={act} submit={t('register.submit')}>
        <TextField
          label={t('field.name')}
          hint={t('field.nameHint')}
          autoComplete="name"
          maxLength={200}
          {...form.getInputProps('displayName')}
          name="displayName"
        />
        <TextField
          label={t('field.email')}
          hint={t('field.emailHint')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          {...form.getInputProps('email')}
          name="email"
        />
        <NewPassword
          label={t('field.password')}
          typed={form.values.password}
          own={[form.values.displayName, form.values.email]}
          maxLength={128}
          {...form.getInputProps('password')}
          name="password"
        />
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
      <p className={css.have}>
        {t('register.have')} <Anchor href="/sign-in">{t('signIn')}</Anchor>
      </p>
    </Page>
  )
}
