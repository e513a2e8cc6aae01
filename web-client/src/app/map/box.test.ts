import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { around, asBounds, asBox, closer, wholeTiles } from './box'
import { box } from './boxParam'

describe('a piece of the map', () => {
  test('is written as the API takes it, also across the 180th meridian and around the whole Earth', () => {
    expect(asBox([85.8, 51.9, 86.1, 52.1])).toBe('85.8,51.9,86.1,52.1')
    expect(asBox([170, 60, 195, 70])).toBe('170,60,-165,70')
    expect(asBox([-300, -95, 200, 95])).toBe('-180,-90,180,90')
    expect(asBounds('170,60,-165,70')).toEqual([170, 60, 195, 70])
  })

  test('with something in one corner is looked at closer, and no place near a point is lost', () => {
    const earth: [number, number, number, number] = [-168, -85, 192, 85]
    const next = closer([85, 51, 86, 52], earth)
    // On the whole Earth a point stands for places 22.5° away.
    expect(next?.[0]).toBeLessThan(85 - 22.5)
    expect(next?.[2]).toBeGreaterThan(86 + 22.5)
    expect(next?.[1]).toBeLessThan(51 - 22.5)
    expect(closer([20, 40, 190, 75], [18, 38, 192, 78])).toBeUndefined()
  })

  test('that is near another one asks for the same whole tiles', () => {
    expect(wholeTiles([85.1, 51.2, 86.3, 52.4], 0.5)).toEqual([85, 51, 86.5, 52.5])
    expect(wholeTiles([85.2, 51.3, 86.4, 52.5], 0.5)).toEqual([85, 51, 86.5, 52.5])
  })

  test('whatever is seen, is a bbox that an address keeps', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: -720, max: 720, noNaN: true }),
          fc.double({ min: -89, max: 80, noNaN: true }),
        ),
        fc.tuple(
          fc.double({ min: 0.001, max: 900, noNaN: true }),
          fc.double({ min: 0.001, max: 9, noNaN: true }),
        ),
        ([west, south], [wide, high]) => {
          const bbox = asBox([west, south, west + wide, south + high])
          expect(box({ bbox }, 'bbox')).toBe(bbox)
        },
      ),
    )
  })

  test('holds all points, and Chukotka in one piece', () => {
    const [west, , east] = around([
      { lat: 52, lon: 86 },
      { lat: 66, lon: -172 },
    ]) ?? [0, 0, 0, 0]
    expect([Math.round(west), Math.round(east)]).toEqual([86, 188])
    expect(around([])).toBeUndefined()
  })

  test.each(['', '1,2,3', 'a,b,c,d', '85,52,86,51', '200,51,210,52', '85,51,86,95'])('«%s» is none', bbox => {
    expect(box({ bbox }, 'bbox')).toBeUndefined()
  })
})
