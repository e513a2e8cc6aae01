import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, toast } from '@/ui'
import css from './developers.module.css'

/** Code to take away: readable as it is, wrapped so that nothing is hidden, copied by one press. */
export function Code({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('developers')

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      toast(t('code.copied'))
    } catch {
      // Copying may be forbidden: the code stands there to be selected.
      toast(t('code.notCopied'))
    }
  }

  return (
    <figure className={css.code}>
      <figcaption>
        <span>{label}</span>
        <Button
          small
          icon={<IconCopy aria-hidden="true" size="1.2em" />}
          aria-label={t('code.copyOf', { what: label })}
          onClick={copy}
        >
          {t('code.copy')}
        </Button>
      </figcaption>
      <pre translate="no">
        <code lang="en">{text}</code>
      </pre>
    </figure>
  )
}
