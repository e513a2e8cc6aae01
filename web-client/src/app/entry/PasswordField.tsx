import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '@/ui'
import css from './PasswordField.module.css'

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'after' | 'onKeyUp' | 'onKeyDown'>

/** A password that can be shown, is ready for a password manager, and tells about Caps Lock. */
export function PasswordField({ hint, ...field }: Props) {
  const { t } = useTranslation('entry')
  const [visible, setVisible] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const caps = (event: KeyboardEvent) => setCapsLock(event.getModifierState?.('CapsLock') ?? false)
  const label = visible ? t('hide') : t('show')
  return (
    <TextField
      autoCapitalize="none"
      spellCheck={false}
      {...field}
      type={visible ? 'text' : 'password'}
      hint={capsLock ? <span role="status">{t('capsLock')}</span> : hint}
      onKeyUp={caps}
      onKeyDown={caps}
      after={
        <button
          type="button"
          className={css.eye}
          aria-label={label}
          title={label}
          onClick={() => setVisible(!visible)}
        >
          {visible ? <IconEyeOff aria-hidden="true" /> : <IconEye aria-hidden="true" />}
        </button>
      }
    />
  )
}
