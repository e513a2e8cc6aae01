import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { territories } from '@/app/reference'
import { Checkbox, PickOne, TextArea, TextField } from '@/ui'
import css from './manage.module.css'
import type { OrganizationFormType } from './OrganizationForm'
import { contactsOf } from './values'

type FieldsOfContactsProps = {
  form: OrganizationFormType
  /** The territory that the form starts with: its name may not be among the first found. */
  known?: { id: string; name: string } | null
}

/** Where it is and how to reach it. */
export function FieldsOfContacts({ form, known }: FieldsOfContactsProps) {
  const { t } = useTranslation('organization')
  const optional = t('form.optional')
  const contacts = contactsOf(form.values)
  const personal = form.values.personalContacts
  const mark = (contact: string, on: boolean) =>
    form.setFieldValue(
      'personalContacts',
      on ? [...personal, contact] : personal.filter(one => one !== contact),
    )
  return (
    <fieldset className={css.part}>
      <legend>{t('form.contacts')}</legend>
      <Territory form={form} known={known} />
      <TextField
        label={t('field.address')}
        optional={optional}
        maxLength={500}
        {...form.getInputProps('address')}
        name="address"
      />
      <TextField
        label={t('field.location')}
        hint={t('form.locationHint')}
        optional={optional}
        {...form.getInputProps('location')}
        name="location"
      />
      <TextArea
        label={t('field.phones')}
        hint={t('form.phonesHint')}
        optional={optional}
        rows={2}
        {...form.getInputProps('phones')}
        name="phones"
      />
      <TextField
        label={t('field.email')}
        optional={optional}
        type="email"
        maxLength={254}
        {...form.getInputProps('email')}
        name="email"
      />
      {contacts.length > 0 && (
        <fieldset className={css.personal}>
          <legend>{t('field.personalContacts')}</legend>
          <p className={css.quiet}>{t('form.personalHint')}</p>
          {contacts.map(contact => (
            <Checkbox
              key={contact}
              label={contact}
              checked={personal.includes(contact)}
              onChange={event => mark(contact, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        label={t('field.website')}
        hint={t('form.websiteHint')}
        optional={optional}
        type="url"
        maxLength={500}
        {...form.getInputProps('website')}
        name="website"
      />
      <TextArea
        label={t('field.links')}
        hint={t('form.linksHint')}
        optional={optional}
        rows={2}
        {...form.getInputProps('links')}
        name="links"
      />
    </fieldset>
  )
}

/** Found by typing: there are thousands. The chosen one stays a choice whatever is typed. */
function Territory({ form, known }: FieldsOfContactsProps) {
  const { t } = useTranslation('organization')
  const [typed, setTyped] = useState('')
  const value = form.values.territoryId
  const [chosen, setChosen] = useState(known ? { value: known.id, label: known.name } : undefined)
  // The box writes the chosen name as if it were typed: that is no search.
  const found = useQuery(territories(chosen?.label === typed ? '' : typed)).data?.items ?? []
  const choices = found.map(({ id, name }) => ({ value: id, label: name }))
  const missing = chosen?.value === value && !choices.some(one => one.value === value)
  const shown = missing && chosen ? [chosen, ...choices] : choices
  return (
    <PickOne
      label={t('field.territoryId')}
      hint={t('form.territoryHint')}
      optional={t('form.optional')}
      name="territoryId"
      error={form.errors.territoryId}
      choices={shown}
      value={value}
      onSearch={setTyped}
      onChange={next => {
        setChosen(shown.find(one => one.value === next))
        form.setFieldValue('territoryId', next)
      }}
    />
  )
}
