/** How well a password stands against guessing, from 0 (at once) to 4 (never), and what makes it weak. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; weakness?: 'short' | 'common' | 'names' | 'pattern' }

/** The server's own rule (safety design, part 1); everything else here is an estimate to help while typing. */
export const SHORTEST = 12

const RUNS = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]
/** Words that most lists of stolen passwords begin with. The server refuses ten thousand. */
const COMMON = [
  'password',
  'passwort',
  'qwerty',
  'йцукен',
  'пароль',
  'letmein',
  'iloveyou',
  'admin',
  'welcome',
  'dragon',
  'monkey',
  'football',
  'master',
  'sunshine',
  'princess',
  'привет',
  'любовь',
  'наташа',
  'максим',
]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Each place of the password counts once; what a guesser tries as one step counts as one place. */
function places(password: string): { count: number; runs: number } {
  let count = 0
  let runs = 0
  for (let i = 0; i < password.length; ) {
    let length = 1
    const next = (step: number) => password[i + step] ?? ''
    const line = RUNS.find(
      run => run.includes(password.slice(i, i + 3)) && password.slice(i, i + 3).length === 3,
    )
    const back = RUNS.find(run => {
      const piece = [...password.slice(i, i + 3)].reverse().join('')
      return piece.length === 3 && run.includes(piece)
    })
    if (line) while (next(length) && line.includes(password.slice(i, i + length + 1))) length++
    else if (back)
      while (next(length) && back.includes([...password.slice(i, i + length + 1)].reverse().join('')))
        length++
    else while (next(length) && next(length) === password[i]) length++
    if (length >= 3) {
      runs += length
      count += 2
    } else count += length
    i += length
  }
  return { count, runs }
}

/** `own` are the person's name and address, and the names of site and city. */
export function strength(password: string, own: readonly string[]): Strength {
  if (password.length < SHORTEST) return { score: password.length < 8 ? 0 : 1, weakness: 'short' }
  let rest = plain(password)
  const before = rest.length
  const names = own
    .flatMap(name => [name, ...name.split(/[\s@.,«»"-]+/)])
    .map(plain)
    .filter(name => name.length >= 4)
    .sort((a, b) => b.length - a.length)
  for (const name of names) rest = rest.replaceAll(name, '')
  if (rest.length < before && rest.length < 8) return { score: 0, weakness: 'names' }
  const unit = /^(.{1,64}?)\1+$/u.exec(rest)?.[1]
  const stem = (unit ?? rest).replace(/\d{1,8}$/, '')
  if (COMMON.includes(stem) || COMMON.includes(unit ?? rest)) return { score: 0, weakness: 'common' }
  const { count, runs } = places(unit ?? rest)
  if (count < 6) return { score: 0, weakness: 'pattern' }
  if (count < 10)
    return { score: runs > 0 || unit ? 1 : 2, weakness: runs > 0 || unit ? 'pattern' : undefined }
  return { score: count >= 18 ? 4 : count >= 13 ? 3 : 2 }
}
