import { useTranslation } from 'react-i18next'
import { Button, Notice, toast } from '@/ui'
import css from './security.module.css'

/** Ten codes that are shown this one time: to be printed, kept as a file, or copied. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('security')

  function download() {
    const text = `${t('codes.file')}\n${location.origin}\n\n${codes.join('\n')}\n`
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    link.download = 'recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }

  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast(t('codes.copied'))
  }

  return (
    <>
      <Notice tone="good" live title={t('codes.title')}>
        <p>{t('codes.lead')}</p>
      </Notice>
      <ol className={css.codes} aria-label={t('codes.list')}>
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className={css.acts}>
        <Button onClick={download}>{t('codes.download')}</Button>
        <Button onClick={() => window.print()}>{t('codes.print')}</Button>
        {navigator.clipboard && <Button onClick={copy}>{t('codes.copy')}</Button>}
        <Button look="main" onClick={onDone}>
          {t('codes.done')}
        </Button>
      </p>
    </>
  )
}
