import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { startWords } from '@/i18n'
import { MarkBar, MarkBox, Outcome, Triage, useMarks } from '.'

type Row = { id: string; title: string }
const rows: Row[] = ['Первая', 'Вторая', 'Третья'].map((title, at) => ({ id: String(at), title }))

beforeEach(async () => {
  // Each is a visit of its own, so that no row of another one is gone back to.
  window.history.pushState({ visit: Math.random() }, '')
  await startWords('ru')
})

function Queue({ of, onOpen }: { of: Row[]; onOpen?: (id: string) => void }) {
  const marks = useMarks(of.map(({ id }) => id))
  return (
    <>
      <h1 tabIndex={-1}>Стол</h1>
      <MarkBar marks={marks}>
        <button type="button">Решить {marks.marked.join()}</button>
      </MarkBar>
      <Triage label="Очередь" onMark={marks.toggle} hint="Ещё слово.">
        <label>
          Найти <input name="q" />
        </label>
        <ul>
          {of.map(({ id, title }) => (
            <li key={id}>
              <MarkBox marks={marks} id={id} name={title} />
              <button type="button" data-triage={id} onClick={() => onOpen?.(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </Triage>
    </>
  )
}

const row = (title: string) => screen.getByRole('button', { name: title })
const box = (title: string) => screen.getByRole('checkbox', { name: `Отметить: ${title}` })

test('the keys of both layouts walk the queue, mark its rows and open them; the box of a row belongs to it', async () => {
  const open = vi.fn()
  const user = userEvent.setup()
  render(<Queue of={rows} onOpen={open} />)
  expect(screen.getByRole('group', { name: 'Очередь' })).toHaveTextContent(
    'Клавиши в списке: J — ниже, K — выше, Enter — открыть, X — отметить. Ещё слово.',
  )
  row('Первая').focus()
  await user.keyboard('k')
  expect(row('Первая')).toHaveFocus()
  await user.keyboard('о')
  expect(row('Вторая')).toHaveFocus()
  // Caps Lock is on.
  await user.keyboard('J')
  expect(row('Третья')).toHaveFocus()
  await user.keyboard('Л')
  expect(row('Вторая')).toHaveFocus()
  await user.keyboard('ч')
  expect(box('Вторая')).toBeChecked()
  expect(screen.getByRole('status')).toHaveTextContent('Отмечена 1 запись')
  box('Вторая').focus()
  await user.keyboard('j')
  expect(row('Третья')).toHaveFocus()
  await user.keyboard('x{Enter}')
  expect(open).toHaveBeenCalledWith('2')
  expect(screen.getByRole('status')).toHaveTextContent('Отмечены 2 записи')
})

test('a letter stays a letter in a field, in a dialog, with another key, and outside of the queue', async () => {
  const user = userEvent.setup()
  render(<Queue of={rows} />)
  await user.keyboard('jx')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  const field = screen.getByRole('textbox', { name: 'Найти' })
  await user.type(field, 'jx')
  expect(field).toHaveValue('jx')
  expect(field).toHaveFocus()
  row('Первая').focus()
  for (const held of ['Control', 'Alt', 'Meta', 'Shift']) await user.keyboard(`{${held}>}j{/${held}}`)
  expect(row('Первая')).toHaveFocus()
  const dialog = document.createElement('dialog')
  dialog.innerHTML = '<button>Внутри</button>'
  row('Первая').parentElement?.append(dialog)
  fireEvent.keyDown(dialog.firstElementChild as Element, { key: 'x' })
  expect(box('Первая')).not.toBeChecked()
})

test('when the row that has the focus goes away, the one in its place has it; nobody else loses theirs', () => {
  const { rerender } = render(<Queue of={rows} />)
  row('Вторая').focus()
  rerender(<Queue of={rows.filter(({ id }) => id !== '1')} />)
  expect(row('Третья')).toHaveFocus()
  screen.getByRole('textbox').focus()
  rerender(<Queue of={rows.slice(0, 1)} />)
  expect(screen.getByRole('textbox')).toHaveFocus()
  row('Первая').focus()
  screen.getByRole('heading').focus()
  rerender(<Queue of={rows.slice(1)} />)
  expect(screen.getByRole('heading')).toHaveFocus()
})

test('whoever comes back from the page of a row goes on there, or at the next one when it is done', async () => {
  const first = render(<Queue of={rows} />)
  await userEvent.click(row('Вторая'))
  first.unmount()
  const second = render(<Queue of={rows} />)
  expect(row('Вторая')).toHaveFocus()
  // From now on they are here.
  await userEvent.keyboard('j')
  second.unmount()
  const third = render(<Queue of={rows} />)
  expect(document.body).toHaveFocus()
  row('Вторая').focus()
  await userEvent.keyboard('{Enter}')
  third.unmount()
  render(<Queue of={rows.filter(({ id }) => id !== '1')} />)
  expect(row('Третья')).toHaveFocus()
})

test('all are marked at once, and a mark goes with its row', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<Queue of={rows} />)
  const all = screen.getByRole('checkbox', { name: 'Отметить всё на странице' })
  await user.click(all)
  expect(screen.getByRole('button', { name: 'Решить 0,1,2' })).toBeVisible()
  await user.click(box('Первая'))
  expect(all).not.toBeChecked()
  rerender(<Queue of={rows.slice(0, 2)} />)
  expect(screen.getByRole('status')).toHaveTextContent('Отмечена 1 запись')
  await user.click(screen.getByRole('button', { name: 'Снять отметки' }))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  expect(all).toHaveFocus()
})

test('what became of many is told with the focus on it', () => {
  const refused = [{ id: '1', name: 'Вторая', reason: 'Уже поздно.' }]
  render(<Outcome of={{ done: 2, refused }} onClose={() => undefined} />)
  expect(screen.getByRole('alert')).toHaveTextContent('Сделано: 2 из 3Не сделано:Вторая: Уже поздно.')
  expect(screen.getByRole('alert').parentElement).toHaveFocus()
})
