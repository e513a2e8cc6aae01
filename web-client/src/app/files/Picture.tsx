import { useTranslation } from 'react-i18next'
import css from './files.module.css'
import { type Size, usePicture } from './usePicture'

type PictureProps = {
  fileId: string
  size: Size
  alt: string
  /** Everybody may see it. */
  open: boolean
  className?: string
}

/** A picture, private or not. */
export function Picture({ fileId, size, alt, open, className }: PictureProps) {
  const { t } = useTranslation('files')
  const { src, failed } = usePicture(fileId, size, open)
  if (failed) return <span className={className}>{t('unseen')}</span>
  if (!src)
    return (
      <span
        className={`${css.waiting} ${className ?? ''}`}
        {...(alt && { role: 'img', 'aria-label': alt })}
      />
    )
  return <img className={className} src={src} alt={alt} loading={open ? 'lazy' : undefined} />
}
