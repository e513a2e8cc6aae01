import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconPilcrow,
} from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Squire from 'squire-rte'
import { Dialog } from '@/ui'
import record from '@/ui/record.module.css'
import { LinkForm, PictureForm } from './EditorForms'
import css from './news.module.css'
import { harmless } from './richHtml'

type EditorProps = {
  label: string
  hint: string
  error?: ReactNode
  /** What it starts with; later changes come from the person alone. */
  initial: string
  onChange: (html: string) => void
}

type Block = 'P' | 'H2' | 'H3'

/** Turns the chosen blocks into paragraphs or headings. */
function turnInto(editor: Squire, tag: Block): void {
  editor.modifyBlocks(blocks => {
    for (const block of [...blocks.querySelectorAll('p, h2, h3')]) {
      const other = document.createElement(tag)
      other.append(...block.childNodes)
      block.replaceWith(other)
    }
    return blocks
  })
}

/** The editor of rich text: paragraphs, headings, lists, quotes, emphasis, links, pictures. Tab leaves it. */
export function Editor({ label, hint, error, initial, onChange }: EditorProps) {
  const { t } = useTranslation('news')
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const editor = useRef<Squire>(undefined)
  const change = useRef(onChange)
  change.current = onChange
  /** What is known already: the editor also speaks when nothing has changed, and a form would forget its errors. */
  const known = useRef('')
  const first = useRef(initial)
  const [path, setPath] = useState('')
  const [asked, setAsked] = useState<'link' | 'picture'>()

  const tell = useCallback((on: Squire) => {
    const html = on.getHTML()
    if (html === known.current) return
    known.current = html
    change.current(html)
  }, [])

  useEffect(() => {
    if (!root.current) return
    const made = new Squire(root.current, { blockTag: 'P', addLinks: false, sanitizeToDOMFragment: harmless })
    // Tab belongs to the page: a list is no trap.
    made.setKeyHandler('Tab', null)
    made.setKeyHandler('Shift-Tab', null)
    made.setHTML(first.current)
    known.current = made.getHTML()
    made.addEventListener('input', () => tell(made))
    made.addEventListener('pathChange', () => setPath(made.getPath()))
    editor.current = made
    return () => made.destroy()
  }, [tell])

  const within = (tag: string) => new RegExp(`(^|>)${tag}(\\.|\\[|>|$)`).test(path)
  const run = (what: (on: Squire) => unknown) => {
    const on = editor.current
    if (!on) return
    what(on)
    on.focus()
    tell(on)
  }
  const tools: { key: string; icon: typeof IconBold; on?: boolean; act: (on: Squire) => unknown }[] = [
    { key: 'bold', icon: IconBold, on: within('B'), act: on => (within('B') ? on.removeBold() : on.bold()) },
    {
      key: 'italic',
      icon: IconItalic,
      on: within('I'),
      act: on => (within('I') ? on.removeItalic() : on.italic()),
    },
    { key: 'paragraph', icon: IconPilcrow, act: on => turnInto(on, 'P') },
    { key: 'heading', icon: IconH2, on: within('H2'), act: on => turnInto(on, within('H2') ? 'P' : 'H2') },
    { key: 'subheading', icon: IconH3, on: within('H3'), act: on => turnInto(on, within('H3') ? 'P' : 'H3') },
    {
      key: 'list',
      icon: IconList,
      on: within('UL'),
      act: on => (within('UL') ? on.removeList() : on.makeUnorderedList()),
    },
    {
      key: 'numbers',
      icon: IconListNumbers,
      on: within('OL'),
      act: on => (within('OL') ? on.removeList() : on.makeOrderedList()),
    },
    {
      key: 'quote',
      icon: IconBlockquote,
      on: within('BLOCKQUOTE'),
      act: on => (within('BLOCKQUOTE') ? on.decreaseQuoteLevel() : on.increaseQuoteLevel()),
    },
    {
      key: 'link',
      icon: IconLink,
      on: within('A'),
      act: on => (within('A') ? on.removeLink() : setAsked('link')),
    },
    { key: 'picture', icon: IconPhoto, act: () => setAsked('picture') },
    { key: 'undo', icon: IconArrowBackUp, act: on => on.undo() },
    { key: 'redo', icon: IconArrowForwardUp, act: on => on.redo() },
  ]

  return (
    <div className={css.editor}>
      <p id={id} className={css.editorLabel}>
        {label}
      </p>
      <p id={`${id}-hint`} className={record.quiet}>
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className={css.fault}>
          {error}
        </p>
      )}
      <div role="toolbar" aria-label={t('editor.tools')} aria-controls="field-html" className={css.tools}>
        {tools.map(({ key, icon: Icon, on, act }) => (
          <button
            key={key}
            type="button"
            className={css.tool}
            aria-label={t(`editor.${key}`)}
            title={t(`editor.${key}`)}
            aria-pressed={on}
            // The place in the text must not be lost to the button.
            onMouseDown={event => event.preventDefault()}
            onClick={() => run(act)}
          >
            <Icon aria-hidden="true" size="1.3em" />
          </button>
        ))}
      </div>
      <div
        ref={root}
        id="field-html"
        className={`${css.rich} ${css.paper}`}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-labelledby={id}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        contentEditable
        suppressContentEditableWarning
      />
      <Dialog
        title={asked ? t(`editor.${asked}`) : ''}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked === 'link' && (
          <LinkForm
            onDone={url => {
              setAsked(undefined)
              run(on => on.makeLink(url))
            }}
          />
        )}
        {asked === 'picture' && (
          <PictureForm
            onDone={(file, alt) => {
              setAsked(undefined)
              run(on => on.insertImage(`/api/v1/files/${file}/content?size=large`, { alt }))
            }}
          />
        )}
      </Dialog>
    </div>
  )
}
