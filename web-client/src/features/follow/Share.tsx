import { IconLink, IconShare2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, toast } from '@/ui'

/** The address that others should open: without the state of this reader's look at the page. */
function address(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const here = location.origin + location.pathname
  return canonical?.endsWith(location.pathname) ? canonical : here
}

/** «Copy the link», and the system's own way to share where there is one. No third party is asked. */
export function Share() {
  const { t } = useTranslation('follow')

  async function copy() {
    try {
      await navigator.clipboard.writeText(address())
      toast(t('copied'))
    } catch {
      // Copying may be forbidden: then the address itself is shown, to be copied by hand.
      toast(address())
    }
  }

  /** Whoever closes the system's dialog has changed their mind: nothing went wrong. */
  const share = () => void navigator.share({ title: document.title, url: address() }).catch(() => undefined)

  return (
    <>
      <Button small look="quiet" icon={<IconLink aria-hidden="true" size="1.2em" />} onClick={copy}>
        {t('copy')}
      </Button>
      {typeof navigator.share === 'function' && (
        <Button small look="quiet" icon={<IconShare2 aria-hidden="true" size="1.2em" />} onClick={share}>
          {t('share')}
        </Button>
      )}
    </>
  )
}
