import { expect, test } from 'vitest'
import { csvOf, draw, pointsOf } from './trend'

const kept = (to: string, value: number | null, revision = 1) => ({ to, value, revision, status: 'final' })

test('the last revision of a period counts, oldest first', () => {
  const points = pointsOf([kept('2026-03-31', 3), kept('2026-01-31', 1), kept('2026-01-31', 2, 2)])
  expect(points.map(point => [point.on, point.value])).toEqual([
    ['2026-01-31', 2],
    ['2026-03-31', 3],
  ])
})

test('the unknown breaks the line and is no zero', () => {
  const points = pointsOf([kept('2026-01-01', 1), kept('2026-01-02', null), kept('2026-01-03', 2)])
  const { lines, dots } = draw(points, 100, 50)
  expect(lines).toEqual(['M0.0 25.0', 'M100.0 0.0'])
  expect(dots.map(dot => dot.point.value)).toEqual([1, 2])
})

test('time runs by days and the scale begins at zero', () => {
  const points = pointsOf([kept('2026-01-01', 0.5), kept('2026-01-02', 0.5), kept('2026-01-11', 0)])
  expect(draw(points, 100, 50, 1).lines).toEqual(['M0.0 25.0L10.0 25.0L100.0 50.0'])
  expect(draw(pointsOf([kept('2026-01-01', 0)]), 100, 50).dots[0]).toMatchObject({ x: 50, y: 50 })
})

test('a spreadsheet reads the table and runs nothing of it', () => {
  expect(
    csvOf(
      ['День', 'Доля, %'],
      [
        ['2026-01-01', '0.5'],
        ['=1+1', ''],
      ],
    ),
  ).toBe('\uFEFFДень,"Доля, %"\r\n2026-01-01,0.5\r\n\'=1+1,\r\n')
  expect(csvOf(['a'], [['-0.5'], ['-x'], ['-2+3'], ['"']])).toBe(
    '\uFEFFa\r\n-0.5\r\n\'-x\r\n\'-2+3\r\n""""\r\n',
  )
})
