import { expect, type Page } from '@playwright/test'
import { asAdministrator } from './administrator'

/** A resolution of our own, plainly invented; its subject is new in every run, as a round table is published once. */
const resolution = (subject: string) => `Круглый стол
«${subject}»
14 марта 2025 года

Сильные стороны:
- Соседи знают друг друга по именам
- Во дворах есть место для общих дел

Слабые стороны:
- Никто не отвечает за общий инструмент

Рекомендации:

Советам выдуманных дворов:
1. Завести полку общих инструментов. Назначить хранителя полки.
2. Рассказывать о полке новым жильцам. Срок: до 1 июня 2027 года.

Вымышленной мастерской «Шестерёнка»:
3. Проводить день починки раз в квартал
`

export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** Signs the administrator in and reads that resolution into a draft. */
export async function bringIn(page: Page, subject: string): Promise<void> {
  await asAdministrator(page, '/manage/round-tables')
  await page.getByLabel('Текстом').fill(resolution(subject))
  await page.getByRole('button', { name: 'Прочитать текст' }).click()
  await expect(heading(page, 'Черновик резолюции')).toBeVisible()
  await expect(page.getByLabel('Название')).toHaveValue(subject)
}
