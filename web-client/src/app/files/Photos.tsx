import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '@/ui'
import record from '@/ui/record.module.css'
import css from './files.module.css'
import { Picture } from './Picture'

export type Photo = { fileId: string; alt: string }

type PhotosProps = {
  photos: readonly Photo[]
  /** Everybody may see them. */
  open: boolean
  /** What they are, for a list of its own; the page says it elsewhere otherwise. */
  label?: string
}

/** Small pictures in a row; each opens large, and from there leads to its neighbours, also by the arrow keys. */
export function Photos({ photos, open, label }: PhotosProps) {
  const { t } = useTranslation('files')
  const [place, setPlace] = useState<number>()
  const total = photos.length
  const shown = place === undefined ? undefined : photos[place]
  const go = (by: -1 | 1) => setPlace(now => (now === undefined || !photos[now + by] ? now : now + by))
  function turn(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft') go(-1)
    if (event.key === 'ArrowRight') go(1)
  }
  if (total === 0) return null
  return (
    <>
      <ul role="list" aria-label={label ?? t('photos')} className={css.photos}>
        {photos.map(({ fileId, alt }, index) => (
          <li key={fileId}>
            <button
              type="button"
              className={css.thumb}
              aria-haspopup="dialog"
              onClick={() => setPlace(index)}
            >
              {/* The words stand there for everybody: with pictures turned off nothing else does. */}
              <Picture className={css.frame} fileId={fileId} size="medium" alt="" open={open} />
              {alt}
            </button>
          </li>
        ))}
      </ul>
      <Dialog wide title={shown?.alt ?? ''} open={shown !== undefined} onClose={() => setPlace(undefined)}>
        {shown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same
          <div onKeyDown={turn}>
            <Picture
              key={shown.fileId}
              className={css.large}
              fileId={shown.fileId}
              size="large"
              alt={shown.alt}
              open={open}
            />
            {total > 1 && place !== undefined && (
              <p className={record.acts}>
                <Button small aria-disabled={place === 0} onClick={() => go(-1)}>
                  {t('previous')}
                </Button>
                <span role="status">{t('place', { place: place + 1, total })}</span>
                <Button small aria-disabled={place === total - 1} onClick={() => go(1)}>
                  {t('next')}
                </Button>
              </p>
            )}
          </div>
        )}
      </Dialog>
    </>
  )
}
